import {
  ArrowDownToLine,
  Check,
  CirclePause,
  Clock,
  Cloud,
  Highlighter,
  ImageOff,
  LoaderCircle,
  Star,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import { memo, type MouseEvent, type Ref } from 'react';
import { FINISHED } from '../../shared/reading-progress.js';
import type { BodyState, Headline } from '../../shared/model/article.js';
import type { JobProgress } from '../../shared/model/job.js';
import { assertNever } from '../../shared/assert.js';
import { clockTime, monthDay } from '../i18n/dates.js';
import { textDirection } from '../lib/text-direction.js';
import { useLanguage, useWords } from '../state/session.js';
import { Thumbnail } from '../ui/Thumbnail.js';
import { TitleText } from '../ui/TitleText.js';
import { SourceMark } from '../ui/SourceMark.js';
import styles from './HeadlineRow.module.css';
import {
  isBegun,
  isInLine,
  isTriedAgain,
  isWaitingForNetwork,
  lengthWords,
  rowName,
  sourceName,
  stateWords,
  titleOf,
} from './row-words.js';

const icon = { strokeWidth: 1.75, 'aria-hidden': true } as const;

export const rowElementId = (id: string): string => `row-${id}`;

interface HeadlineRowProps {
  readonly row: Headline;
  readonly job: JobProgress | undefined;
  /** Whether a person paused saving. */
  readonly isPaused: boolean;
  /** When it was saved, or published where that is what the list is sorted by. */
  readonly instant: string;
  /** Whether the time is a date: the head over it does not say the day. */
  readonly isDated: boolean;
  /** Whether the keys go on from this row. */
  readonly isCurrent: boolean;
  /** Whether it is chosen to be acted on with others. */
  readonly isPicked: boolean;
  readonly isSelected: boolean;
  /** Place in the whole list, from 1, and how long the list is; -1 while unknown. */
  readonly position: number;
  readonly setSize: number;
  readonly index: number;
  readonly top: number;
  readonly measure: Ref<HTMLDivElement>;
  readonly onOpen: (row: Headline, event: MouseEvent) => void;
  readonly onEnter: (row: Headline) => void;
}

/** Kinds of failing that are none: stopping on purpose, and waiting for the network or for another try. */
type ShownState = BodyState | 'line' | 'stopped' | 'again' | 'waiting';

function shownState(row: Headline, job: JobProgress | undefined): ShownState {
  if (isWaitingForNetwork(row)) return 'waiting';
  if (isTriedAgain(row)) return 'again';
  if (isInLine(row, job)) return 'line';
  return row.body === 'failed' && row.failure?.code === 'cancelled' ? 'stopped' : row.body;
}

interface StateIconProps {
  readonly body: ShownState;
  readonly isWhole: boolean;
}

function StateIcon({ body, isWhole }: StateIconProps) {
  switch (body) {
    case 'saved':
      return isWhole ? <ArrowDownToLine size={13} {...icon} /> : <ImageOff size={13} {...icon} />;
    case 'headline':
      return <Cloud size={13} {...icon} />;
    case 'saving':
      return <LoaderCircle size={13} {...icon} className={styles['spinner']} />;
    case 'stopped':
      return <CirclePause size={13} {...icon} />;
    case 'line':
    case 'again':
      return <Clock size={13} {...icon} />;
    case 'waiting':
      return <WifiOff size={13} {...icon} />;
    case 'failed':
      return <TriangleAlert size={13} {...icon} />;
    default:
      return assertNever(body);
  }
}

function RowFoot({ row, job, isPaused }: Pick<HeadlineRowProps, 'row' | 'job' | 'isPaused'>) {
  const words = useWords();
  const isWhole = row.picturesMissing === 0;
  const length = lengthWords(row, words);
  const state = stateWords({ row, job, isPaused }, words);
  const body = shownState(row, job);
  return (
    <div className={styles['foot']} data-plain={row.body === 'saved' && isWhole}>
      {row.body === 'saved' && isBegun(row) ? (
        <span className={styles['bar']}>
          <i style={{ width: `${row.progress * 100}%` }} />
        </span>
      ) : null}
      {length === '' ? null : <span>{length}</span>}
      {row.highlights > 0 ? (
        <span className={styles['count']}>
          <Highlighter size={12} {...icon} />
          {row.highlights}
        </span>
      ) : null}
      {row.tags.length > 0 ? (
        <span className={styles['tags']}>{row.tags.map((name) => `#${name}`).join(' ')}</span>
      ) : null}
      <span className={styles['state']} data-body={body} title={state}>
        <StateIcon body={body} isWhole={isWhole} />
        {row.body === 'saved' && isWhole ? null : <span>{state}</span>}
      </span>
    </div>
  );
}

/** What stands in the gutter before a row: that it is picked, else that it is unread. */
function RowMark({ isRead, isPicked }: { readonly isRead: boolean; readonly isPicked: boolean }) {
  if (isPicked) return <Check className={styles['check']} size={14} strokeWidth={2.5} aria-hidden="true" />;
  return isRead ? null : <i className={styles['dot']} aria-hidden="true" />;
}

/** One article of the list (ux.md §1, Headline row). */
export const HeadlineRow = memo(function HeadlineRow(props: HeadlineRowProps) {
  const { row, job, isPaused, instant, isDated, isCurrent, isPicked, isSelected, position, setSize } = props;
  const { index, top, measure, onOpen, onEnter } = props;
  const words = useWords();
  const language = useLanguage();
  const time = isDated ? monthDay(instant, language) : clockTime(instant);
  const source = sourceName(row);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox handles the keys
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option cannot hold such a row
      role="option"
      id={rowElementId(row.id)}
      ref={measure}
      data-index={index}
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={setSize}
      tabIndex={-1}
      className={styles['row']}
      data-row={row.row}
      data-current={isCurrent}
      data-picked={isPicked}
      data-unread={!row.isRead}
      data-finished={row.progress >= FINISHED}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onOpen(row, event)}
      onDoubleClick={() => onEnter(row)}
    >
      {/* The whole row as one sentence; a label would have to repeat every word that is drawn. */}
      <span className="visually-hidden">{rowName({ row, job, isPaused, time }, words)}</span>
      <RowMark isRead={row.isRead} isPicked={isPicked} />
      <div className={styles['main']} aria-hidden="true">
        <div className={styles['source']}>
          {source === null ? null : (
            <>
              <SourceMark name={source} />
              <span className={styles['name']}>{source}</span>
            </>
          )}
          <time dateTime={instant}>{time}</time>
          {row.isStarred ? <Star size={12} {...icon} /> : null}
        </div>
        <div className={styles['title']} lang={row.language ?? undefined} dir={textDirection(row.language)}>
          <TitleText text={titleOf(row, words)} />
        </div>
        {row.excerpt === '' ? null : (
          <p className={styles['snippet']} lang={row.language ?? undefined} dir={textDirection(row.language)}>
            {row.excerpt}
          </p>
        )}
        <RowFoot row={row} job={job} isPaused={isPaused} />
      </div>
      {row.thumbnail === null ? null : (
        <Thumbnail key={row.thumbnail} hash={row.thumbnail} size={68} className={styles['thumbnail']} />
      )}
    </div>
  );
});
