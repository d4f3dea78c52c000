import { useEffect, useState } from 'react';
import type { Response } from '../../shared/ipc/contract.js';
import { useSession } from '../state/session.js';

type Run = Response<'backups.brought-back'>;

/** Whether bringing back is under way or waits for its turn. */
export const isUnderWay = (run: Run): run is NonNullable<Run> =>
  run !== null && (run.state === 'running' || run.state === 'waiting');

/** The newest bringing back of what a damaged file holds; asked for again when it may have begun or ended. */
export function useRun(): Run {
  const { client, attempt } = useSession();
  const [run, setRun] = useState<Run>(null);
  useEffect(() => {
    const load = (): void => attempt(client.call('backups.brought-back').then(setRun));
    load();
    const stops = [
      client.on('activity.changed', load),
      client.on('job.finished', load),
      client.on('job.failed', load),
      client.on('library.restarted', load),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, attempt]);
  return run;
}
