import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { HeldDrafts } from '../../shared/model/held-draft.js';
import type { Handlers } from '../ipc/dispatch.js';
import { writeWhole } from './write-whole.js';

type DraftCommands = Extract<CommandRunningIn<'main'>, `drafts.${string}`>;

/** What the page may ask, and whether the words it could not store are safe. */
export interface HeldDraftsTools {
  readonly handlers: Handlers<DraftCommands>;
  readonly isHolding: () => boolean;
}

/**
 * Holds words of notes that the library's disk refused in a file of the profile, which may well be writable then: a
 * killed process takes nothing typed along.
 */
export function holdDrafts(profile: string, clock: () => number = Date.now): HeldDraftsTools {
  const file = join(profile, 'note-drafts.json');
  let isHolding = false;
  const handlers: Handlers<DraftCommands> = {
    'drafts.hold': ({ drafts }) => {
      isHolding = false;
      try {
        if (drafts.length === 0) rmSync(file, { force: true });
        else writeWhole(file, JSON.stringify({ heldAt: new Date(clock()).toISOString(), drafts }));
        isHolding = drafts.length > 0;
      } catch (error) {
        throw new AppError('write-failed', { cause: error });
      }
      return undefined;
    },
    'drafts.held': () => {
      try {
        return HeldDrafts.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
  };
  return { handlers, isHolding: () => isHolding };
}
