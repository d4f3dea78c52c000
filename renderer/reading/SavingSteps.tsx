import { Check, LoaderCircle } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import type { JobProgress } from '../../shared/model/job.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import styles from './States.module.css';

const STEPS: readonly JobProgress['step'][] = ['address', 'text', 'pictures', 'storing'];
const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

type StepState = 'done' | 'now' | 'ahead';

function StepIcon({ state }: { readonly state: StepState }) {
  if (state === 'done') return <Check {...icon} />;
  if (state === 'now') return <LoaderCircle {...icon} className={styles['spinner']} />;
  return <i className={styles['ahead']} />;
}

const stateOf = (index: number, at: number): StepState =>
  index < at ? 'done' : index === at ? 'now' : 'ahead';

const isUnderWay = (progress: JobProgress | undefined): boolean =>
  progress !== undefined && progress.step !== 'turn';

const stepOf = (progress: JobProgress | undefined): number => (progress ? STEPS.indexOf(progress.step) : 0);

/** A save under way: address, text, pictures, stored. */
export function SavingSteps({ article }: { readonly article: Article }) {
  const { client, jobs, activity, attempt } = useSession();
  const words = useWords();
  const { reading } = words;
  const { id, jobId } = article.headline;
  const progress = useStorePart(jobs.store, (state) => state.progress.get(id));
  const isPaused = useStorePart(activity.store, (state) => state.isPaused) && !isUnderWay(progress);
  const at = isPaused ? -1 : stepOf(progress);
  const job = progress?.jobId ?? jobId;
  return (
    <section className={styles['card']} aria-label={reading.saving}>
      <div className={styles['body']}>
        <h2>{isPaused ? words.activity.paused : reading.saving}</h2>
        {isPaused ? <p>{words.activity.pausedHint}</p> : null}
        {article.url === null ? null : <p className={styles['address']}>{article.url}</p>}
        <ol className={styles['steps']}>
          {STEPS.map((step, index) => (
            <li key={step} data-state={stateOf(index, at)} aria-current={index === at ? 'step' : undefined}>
              <StepIcon state={stateOf(index, at)} />
              {reading.steps[step]}
              {progress && index === at && progress.total > 1 ? (
                <em>{reading.stepCount(progress.done, progress.total)}</em>
              ) : null}
            </li>
          ))}
        </ol>
        <div className={styles['ways']}>
          {isPaused ? (
            <Button isPrimary onClick={() => attempt(client.call('jobs.pause', { isPaused: false }))}>
              {words.activity.resume}
            </Button>
          ) : null}
          {job === null ? null : (
            <Button onClick={() => attempt(client.call('jobs.cancel', { id: job }))}>
              {reading.stopSaving}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
