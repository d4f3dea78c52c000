import type { Response } from '../../shared/ipc/contract.js';
import type { Client } from '../lib/client.js';
import { useWorkAnswer } from '../state/use-work-answer.js';

type Run = Response<'backups.brought-back'>;

/** Whether bringing back is under way or waits for its turn. */
export const isUnderWay = (run: Run): run is NonNullable<Run> =>
  run !== null && (run.state === 'running' || run.state === 'waiting');

const askRun = (client: Client): Promise<Run> => client.call('backups.brought-back');

/** The newest bringing back of what a damaged file holds. */
export const useRun = (): Run => useWorkAnswer(askRun, null);
