import { CirclePause, DatabaseZap, HardDrive, type LucideIcon, WifiOff } from 'lucide-react';
import type { ActivityCounts } from '../../shared/model/activity.js';
import { fileSize } from '../i18n/bytes.js';
import type { Words } from '../i18n/words.js';
import { useOnline } from '../lib/use-online.js';
import { showMissing } from '../state/missing-acts.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import type { TroubleState } from '../state/trouble.js';
import { useTrouble } from '../state/use-trouble.js';
import styles from './Sidebar.module.css';

interface Told {
  readonly icon: LucideIcon;
  readonly words: string;
  /** What stands on a line of its own below; none when there is nothing to add. */
  readonly more?: string | undefined;
  /** Said at length where the pointer rests. */
  readonly hint: string;
  /** Whether the size on disk belongs to it. */
  readonly isAtRest: boolean;
  /** Whether it leads to the articles that are not whole. */
  readonly leads?: boolean;
}

interface Device {
  /** Why the library cannot be read; null while it can. */
  readonly trouble: TroubleState | null;
  readonly isOnline: boolean;
  readonly isPaused: boolean;
  readonly counts: ActivityCounts;
  /** Null while they are not counted. */
  readonly incomplete: number | null;
}

/** Holds the place of a line that is not known yet. */
const UNKNOWN = '\u00a0';

const told = (icon: LucideIcon, words: string): Told => ({ icon, words, hint: words, isAtRest: false });

/** How many wait for what holds them up. */
const waitingIn = (state: Told, count: number, { waiting }: Words['nav']): Told =>
  count === 0 ? state : { ...state, more: waiting(count), hint: `${state.words} · ${waiting(count)}` };

/** "All on this device" is a promise: it is made only where nothing lacks its text or pictures. */
function stateOf({ trouble, isOnline, isPaused, counts, incomplete }: Device, { nav, salvage }: Words): Told {
  if (trouble) return told(DatabaseZap, trouble.isChecking ? salvage.checkingTitle : salvage.troubleTitle);
  if (isPaused) return waitingIn(told(CirclePause, nav.paused), counts.waiting, nav);
  if (!isOnline) return waitingIn(told(WifiOff, nav.offline), counts.deferred, nav);
  if (incomplete === null) return { ...told(HardDrive, UNKNOWN), hint: '', isAtRest: true };
  if (incomplete === 0) return { ...told(HardDrive, nav.onThisDevice), isAtRest: true };
  return {
    icon: HardDrive,
    words: nav.notWhole(incomplete),
    hint: nav.notWholeHow,
    isAtRest: true,
    leads: true,
  };
}

/** One line, or two that are read out as one. */
function Lines({ text, more }: { readonly text: string; readonly more: string | undefined }) {
  if (more === undefined) return text;
  return (
    <>
      <b>{text}</b>
      <i className="visually-hidden"> · </i>
      {more}
    </>
  );
}

/** At the foot of the navigation: whether the network is there, and what of the library is on this disk. */
export function DeviceState() {
  const words = useWords();
  const trouble = useTrouble();
  const isOnline = useOnline();
  const session = useSession();
  const { activity, storage } = session;
  const language = useLanguage();
  const counts = useStorePart(activity.store, (state) => state.counts);
  const isPaused = useStorePart(activity.store, (state) => state.isPaused);
  const { bytes, incomplete } = useStorePart(storage.store, (state) => state);
  const device = { trouble, isOnline, isPaused, counts, incomplete };
  const { icon: Icon, words: text, more, hint, isAtRest, leads = false } = stateOf(device, words);
  const size = bytes === null || !isAtRest ? null : fileSize(bytes, language);
  return (
    <p
      className={styles['state']}
      data-offline={!isOnline}
      title={size === null ? hint : `${size} · ${hint}`}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>
        {/* Its line is there before it is known: nothing moves when it comes. */}
        {isAtRest ? <b>{size ?? '…'}</b> : null}
        {leads ? (
          <button type="button" className={styles['leads']} onClick={() => showMissing(session)}>
            {text}
          </button>
        ) : (
          <Lines text={text} more={more} />
        )}
      </span>
    </p>
  );
}
