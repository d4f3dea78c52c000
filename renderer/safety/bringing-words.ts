import type { JobProgress } from '../../shared/model/job.js';
import type { Words } from '../i18n/words.js';

/** How far bringing back has come; nothing is known of it before its first step. */
export function bringingWords(
  progress: JobProgress | undefined,
  isPaused: boolean,
  { salvage, activity }: Words,
): string {
  if (!progress || progress.step === 'turn') return isPaused ? activity.pausedTurn : salvage.bringingSoon;
  const { step, done, total } = progress;
  if (step === 'text') return salvage.reading(done);
  return total === 0 ? salvage.bringingSoon : salvage.bringing(done, total);
}
