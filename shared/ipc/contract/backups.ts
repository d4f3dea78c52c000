import { z } from 'zod';
import { FailureFacts } from '../../model/failure.js';
import { JobId, JobState } from '../../model/job.js';
import { BroughtBack, DamagedName, Difference } from '../../model/salvage.js';
import { Recovery, SafetyCopy, SafetyCopyName, Weight } from '../../model/safety-copy.js';

export const backupCommands = {
  /** Every copy that can be restored, newest first, and what a person should know about them. */
  'backups.list': {
    runs: 'library',
    request: z.undefined(),
    response: z.strictObject({
      copies: z.array(SafetyCopy).max(200),
      /** Why the last copy could not be made; it is tried again by itself. */
      problem: FailureFacts.nullable(),
      /** Set until {@link backupCommands} `backups.acknowledge`: the library was damaged and a copy is open. */
      recovery: Recovery.nullable(),
      /** Names of the damaged files that are kept, the newest first. */
      setAside: z.array(z.string()).max(200),
      /** Why nothing in the library can be changed, while what is in it can be read; null where all can be. */
      refusal: z.enum(['library-read-only', 'disk-full']).nullable(),
    }),
  },
  /** Makes a copy now and checks it. The oldest of more than seven goes. */
  'backups.make': { runs: 'library', request: z.undefined(), response: SafetyCopy },
  /** How much is in a copy, and in the library now. Fails with `not-found`, `copy-damaged`. */
  'backups.weigh': {
    runs: 'library',
    request: z.strictObject({ name: SafetyCopyName }),
    response: z.strictObject({ copy: Weight, present: Weight }),
  },
  /** Puts a copy in the place of the library, which is kept as a copy of its own first. Fails with `copy-damaged`. */
  'backups.restore': {
    runs: 'library',
    request: z.strictObject({ name: SafetyCopyName }),
    response: z.undefined(),
  },
  /**
   * Reads a damaged file, or with null the newest that holds anything the library lacks (the newest of all when none does), and holds it against the library that is open; changes nothing. Takes long for a large
   * one (`backups.survey-progress`). Fails with `not-found`, `cancelled`.
   */
  'backups.survey': {
    runs: 'library',
    request: z.strictObject({ file: DamagedName.nullable() }),
    response: Difference,
  },
  /** Gives a survey up, or what it found. */
  'backups.stop-survey': { runs: 'library', request: z.undefined(), response: z.undefined() },
  /**
   * Queues adding what a damaged file holds and the library lacks: a job, which goes on after a restart and can be
   * stopped; what has come then stays. One step of Undo.
   */
  'backups.bring-back': {
    runs: 'library',
    request: z.strictObject({ file: DamagedName }),
    response: z.strictObject({ jobId: JobId }),
  },
  /** How the newest of these jobs stands and what has come so far; null when there was none. */
  'backups.brought-back': {
    runs: 'library',
    request: z.undefined(),
    response: z
      .strictObject({
        jobId: JobId,
        state: JobState,
        failure: FailureFacts.nullable(),
        back: BroughtBack,
      })
      .nullable(),
  },
  /** The person has read what happened to a damaged library. */
  'backups.acknowledge': { runs: 'library', request: z.undefined(), response: z.undefined() },
} as const;

export const backupEvents = {
  /** A copy was made, or a daily one failed for the first time since the last good one. */
  'backups.changed': z.strictObject({ problem: FailureFacts.nullable() }),
  /** How much of a damaged file has been read. */
  'backups.survey-progress': z.strictObject({ share: z.number().min(0).max(1) }),
} as const;
