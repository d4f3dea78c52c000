import { useCallback, useEffect, useReducer, useState } from 'react';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { JobId } from '../../shared/model/job.js';
import type { BroughtBack, DamagedName, Difference } from '../../shared/model/salvage.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { useSession } from '../state/session.js';
import { isUnderWay } from './use-run.js';

/** How far the reading of a damaged file has come. */
export type SurveyState =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'found'; readonly difference: Difference; readonly isAsked: boolean }
  | { readonly kind: 'bringing'; readonly jobId: JobId }
  | { readonly kind: 'back'; readonly brought: BroughtBack; readonly isStopped: boolean }
  | { readonly kind: 'failed'; readonly failure: FailureFacts };

export interface Survey {
  readonly state: SurveyState;
  readonly again: () => void;
  readonly stop: () => void;
  readonly bringBack: () => void;
}

const BEGUN: SurveyState = { kind: 'reading', share: 0 };

/** What comes out of the file, or that it comes back at this moment. */
async function begin(client: Client, file: DamagedName | null): Promise<SurveyState> {
  const run = await client.call('backups.brought-back');
  if (isUnderWay(run)) return { kind: 'bringing', jobId: run.jobId };
  return { kind: 'found', difference: await client.call('backups.survey', { file }), isAsked: false };
}

/** How a bringing back ended. */
async function outcome(client: Client): Promise<SurveyState> {
  const run = await client.call('backups.brought-back');
  if (!run) return BEGUN;
  if (isUnderWay(run)) return { kind: 'bringing', jobId: run.jobId };
  const { state, failure, back } = run;
  if (state === 'failed' && failure) return { kind: 'failed', failure };
  return { kind: 'back', brought: back, isStopped: state !== 'done' };
}

/** Reads a damaged file that was set aside, with null the newest that holds anything, as long as it is looked at, and brings back what it holds. */
export function useSurvey(file: DamagedName | null): Survey {
  const { client } = useSession();
  const [tries, tryAgain] = useReducer((n: number) => n + 1, 0);
  const [state, setState] = useState<SurveyState>(BEGUN);
  const stop = useCallback(() => void client.call('backups.stop-survey').catch(() => undefined), [client]); // nothing is left to stop

  const read = useCallback(
    (_try: number) => {
      let isOver = false;
      const say = (next: SurveyState): void => {
        if (!isOver) setState(next);
      };
      const unfollow = client.on('backups.survey-progress', ({ share }) =>
        setState((now) => (now.kind === 'reading' ? { ...now, share } : now)),
      );
      begin(client, file).then(say, (error: unknown) => say({ kind: 'failed', failure: failureOf(error) }));
      return () => {
        isOver = true;
        unfollow();
        stop();
      };
    },
    [client, file, stop],
  );
  useEffect(() => read(tries), [read, tries]);
  useEffect(() => {
    const hear = ({ kind }: { readonly kind: string }): void => {
      if (kind !== 'bring-back') return;
      outcome(client).then(setState, (error: unknown) =>
        setState({ kind: 'failed', failure: failureOf(error) }),
      );
    };
    const stops = [client.on('job.finished', hear), client.on('job.failed', hear)];
    return () => {
      for (const unfollow of stops) unfollow();
    };
  }, [client]);

  return {
    state,
    stop,
    again: () => {
      setState(BEGUN);
      tryAgain();
    },
    bringBack: () => {
      if (state.kind !== 'found') return;
      setState({ ...state, isAsked: true });
      client.call('backups.bring-back', { file: state.difference.file }).then(
        // One that is small may have ended by now.
        ({ jobId }) => setState((now) => (now.kind === 'found' ? { kind: 'bringing', jobId } : now)),
        (error: unknown) => setState({ kind: 'failed', failure: failureOf(error) }),
      );
    },
  };
}
