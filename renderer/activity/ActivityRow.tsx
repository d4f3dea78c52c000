import {
  Check,
  CirclePause,
  Clock,
  CloudAlert,
  CopyCheck,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import type { ActivityRow as Row } from '../../shared/model/activity.js';
import type { JobProgress } from '../../shared/model/job.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { soonMoment } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';
import { closeActivityPopover } from '../lib/activity-popover.js';
import { bringingWords } from '../safety/bringing-words.js';
import { openById } from '../state/open-articles.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { TitleText } from '../ui/TitleText.js';
import styles from './Activity.module.css';
import { RowActs } from './RowActs.js';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

const icons: Readonly<Record<Row['state'] | 'offline', LucideIcon>> = {
  running: LoaderCircle,
  waiting: Clock,
  deferred: Clock,
  offline: WifiOff,
  failed: TriangleAlert,
  here: CopyCheck,
  partial: CloudAlert,
  kept: Check,
  cancelled: CirclePause,
  done: Check,
};

/** The step a save is at: `Pictures 1 / 2`. */
const stepWords = (progress: JobProgress | undefined, { reading }: Words): string => {
  if (!progress) return reading.steps.address;
  const { step, done, total } = progress;
  return total > 1 ? `${reading.steps[step]} ${reading.stepCount(done, total)}` : reading.steps[step];
};

interface Known {
  readonly progress: JobProgress | undefined;
  readonly isPaused: boolean;
  readonly language: InterfaceLanguage;
}

function deferredWords(
  { failure, nextTryAt }: Row,
  { isPaused, language }: Known,
  { activity, failures }: Words,
): string {
  if (!failure || failure.code === 'offline') return isPaused ? activity.pausedTurn : activity.network;
  const brief = failures[failure.code].brief(failure);
  if (isPaused) return activity.againLater(brief);
  return nextTryAt === null ? brief : activity.again(brief, soonMoment(nextTryAt, language));
}

function failedWords({ failure: known }: Row, { failures }: Words): string {
  const failure = known ?? { code: 'internal' };
  return failures[failure.code].sentence(failure);
}

/** Why nothing more came, and what there is all the same. */
function partialWords({ body, kind, failure: known }: Row, { activity, failures }: Words): string {
  const failure = known ?? { code: 'internal' };
  const words = failures[failure.code];
  if (kind === 'bring-back') return words.sentence(failure);
  if (kind === 'keep-page') return activity.pageNotKept(words.brief(failure));
  if (kind === 'keep-media') return activity.mediaNotKept(words.brief(failure));
  if (failure.code === 'pictures-missing') return activity.picturesMissing(words.brief(failure));
  return (body === 'headline' ? activity.headlineOnly : activity.textKept)(words.brief(failure));
}

/** What became of many articles; nothing for work on one. */
const tallyWords = ({ tally }: Row, { versions }: Words): string => (tally ? versions.reread(tally) : '');

const doneWords = (row: Row, { language }: Known, words: Words): string =>
  tallyWords(row, words) || words.activity.done[row.kind](soonMoment(row.changedAt, language));

const runningWords = ({ kind }: Row, { progress, isPaused }: Known, words: Words): string =>
  kind === 'bring-back' ? bringingWords(progress, isPaused, words) : stepWords(progress, words);

type Detail = (row: Row, known: Known, words: Words) => string;

const inVain: Detail = (row, _, words) => failedWords(row, words);
const inPart: Detail = (row, _, words) => partialWords(row, words);

/** Where a piece of work is, or what it came to. */
const details: Readonly<Record<Row['state'], Detail>> = {
  running: runningWords,
  waiting: (_, { isPaused }, { activity }) => (isPaused ? activity.pausedTurn : activity.turn),
  deferred: deferredWords,
  failed: inVain,
  here: inVain,
  partial: inPart,
  kept: inPart,
  cancelled: (row, _, words) =>
    [words.activity.stopped, tallyWords(row, words)].join('. ').replace(/\. $/, ''),
  done: doneWords,
};

function titleOf(row: Row, { list, versions, salvage }: Words): string {
  if (row.kind === 'bring-back') return salvage.bringingTitle;
  if (row.articleId === null) return versions.extractMany;
  return row.title === '' ? list.untitled : row.title;
}

/** One save: where it is, why it is not further, and what can be done about it. */
export function ActivityRow({ row }: { readonly row: Row }) {
  const session = useSession();
  const words = useWords();
  const language = useLanguage();
  const progress = useStorePart(session.jobs.store, (state) =>
    state.progress.get(row.articleId ?? row.jobId),
  );
  const isPaused = useStorePart(session.activity.store, (state) => state.isPaused);
  const title = titleOf(row, words);
  const Icon = icons[row.state === 'deferred' && row.failure?.code === 'offline' ? 'offline' : row.state];
  const open = (): void => {
    closeActivityPopover();
    // A page that was here under another address leads to the article that is here.
    const twin = row.failure?.code === 'duplicate' ? row.failure.articleId : undefined;
    const id = twin ?? row.articleId;
    if (id !== null) session.attempt(openById(session, id, 'now'));
  };
  return (
    <li className={styles['row']} data-state={row.state}>
      <Icon {...icon} className={styles[row.state === 'running' ? 'spinner' : 'icon']} />
      <div className={styles['what']}>
        {row.articleId === null ? (
          <span className={styles['title']}>{title}</span>
        ) : (
          <button type="button" className={styles['title']} onClick={open}>
            <TitleText text={title} />
          </button>
        )}
        <p>{details[row.state](row, { progress, isPaused, language }, words)}</p>
      </div>
      <RowActs row={row} title={title} />
    </li>
  );
}
