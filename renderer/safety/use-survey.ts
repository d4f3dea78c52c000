import { useCallback, useEffect, useReducer, useState } from 'react';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { BroughtBack, Difference } from '../../shared/model/salvage.js';
import { failureOf } from '../lib/failure-of.js';
import { useSession } from '../state/session.js';

/** How far the reading of a damaged file has come. */
export type SurveyState =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'found'; readonly difference: Difference; readonly isBringing: boolean }
  | { readonly kind: 'back'; readonly brought: BroughtBack }
  | { readonly kind: 'failed'; readonly failure: FailureFacts };

export interface Survey {
  readonly state: SurveyState;
  readonly again: () => void;
  readonly stop: () => void;
  readonly bringBack: () => void;
}

const BEGUN: SurveyState = { kind: 'reading', share: 0 };

/** Reads the damaged file that was set aside, as long as it is looked at, and brings back what it holds. */
export function useSurvey(): Survey {
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
      client.call('backups.survey').then(
        (difference) => say({ kind: 'found', difference, isBringing: false }),
        (error: unknown) => say({ kind: 'failed', failure: failureOf(error) }),
      );
      return () => {
        isOver = true;
        unfollow();
        stop();
      };
    },
    [client, stop],
  );
  useEffect(() => read(tries), [read, tries]);

  return {
    state,
    stop,
    again: () => {
      setState(BEGUN);
      tryAgain();
    },
    bringBack: () => {
      if (state.kind !== 'found') return;
      setState({ ...state, isBringing: true });
      client.call('backups.bring-back').then(
        (brought) => setState({ kind: 'back', brought }),
        (error: unknown) => setState({ kind: 'failed', failure: failureOf(error) }),
      );
    },
  };
}
