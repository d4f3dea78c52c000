import { CircleCheck, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SavePreview } from '../../shared/ipc/contract/save-previews.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import type { Entry } from '../lib/read-entry.js';
import { useOnline } from '../lib/use-online.js';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { AddressFound } from './AddressFound.js';
import { entryHint } from './entry-hint.js';
import { FoundCard } from './FoundCard.js';
import styles from './SaveDialog.module.css';
import { useAddressesFound } from './use-addresses-found.js';
import type { Look } from './use-look.js';
import { usePreview } from './use-preview.js';
import { LIMIT_MB, type Saving } from './use-saving.js';

/** The text of an article that has none is a text, even if it looks like an address. */
const pasteHint = (text: string, { save }: Words): string =>
  text.trim() === '' ? '' : save.isText(text.trim().length);

function Hint({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  if (text === '') return null;
  return (
    <p className={styles['hint']}>
      <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
      {children}
    </p>
  );
}

/** Of a text so short that something may be missing; it can be saved all the same. */
function WeakHint({ found }: { readonly found: SavePreview }) {
  const { save } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form control
    <p className={styles['weak']} role="status">
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
      {save.weak(found.characters)}
    </p>
  );
}

/** The lines between addresses that are none, and the words beside them, told before the rest is saved. */
function LeftOut({ entry }: { readonly entry: Entry }) {
  const { save } = useWords();
  if (entry.kind !== 'addresses' || entry.bad.length + entry.sentences.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form control
    <p className={styles['weak']} role="status">
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {entry.bad.length === 0 ? null : save.willNotSave(entry.bad)}{' '}
        {entry.sentences.length === 0 ? null : save.willTakeAddresses(entry.sentences)}
      </span>
    </p>
  );
}

interface ProblemProps {
  readonly problem: NonNullable<Saving['problem']>;
  readonly way: ReactNode;
}

/** Why nothing was saved, or not all. */
function Problem({ problem, taken, way }: Pick<Saving, 'taken'> & ProblemProps) {
  return (
    <>
      {taken === null ? null : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output belongs to a form control
        <p className={styles['taken']} role="status">
          <CircleCheck size={14} strokeWidth={1.75} aria-hidden="true" />
          {taken}
        </p>
      )}
      <div className={styles['problem']} role="alert">
        <p>{problem.text}</p>
        {way}
      </div>
    </>
  );
}

/** The text that would be saved, to be looked at before; an address is asked for nothing before it is saved. */
const textOf = ({ entry, value }: Saving, isNew: boolean): string | null =>
  (isNew && entry.kind !== 'text') || value.trim() === '' ? null : value;

interface WaysProps {
  readonly existing: ArticleId;
  readonly saving: Saving;
}

/** From what is already here to its article; an address can be fetched again, a text or a file kept twice. */
function Ways({ existing, saving: { entry, problem, openExisting, getAgain, saveAnyway } }: WaysProps) {
  const { save, versions } = useWords();
  const repeated = problem?.repeated ?? null;
  return (
    <span className={styles['ways']}>
      <Button onClick={() => openExisting(existing)}>{save.openDuplicate}</Button>
      {entry.kind === 'address' && repeated === null ? (
        <Button onClick={() => getAgain(existing)}>{versions.fetchAgain}</Button>
      ) : null}
      {repeated === null ? null : <Button onClick={() => saveAnyway(repeated)}>{save.saveAnyway}</Button>}
    </span>
  );
}

/** An address that nobody typed just now is looked at when a person says so. */
function LookButton({ saving, look }: ToldProps) {
  const { save } = useWords();
  if (!look?.waits) return null;
  return (
    <span className={styles['ways']}>
      <Button
        onClick={({ currentTarget }) => {
          // The button goes with the wish.
          currentTarget.closest('dialog')?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
          saving.look();
        }}
      >
        {save.lookNow}
      </Button>
    </span>
  );
}

interface ToldProps {
  readonly saving: Saving;
  /** What is known of the one address that was put in; null where a text is asked for. */
  readonly look: Look | null;
}

/** What Save will do with what was put in. */
function Hints({ saving, look, way }: ToldProps & { readonly way: ReactNode }) {
  const words = useWords();
  const isOnline = useOnline();
  const { entry, value } = saving;
  const found = useAddressesFound(entry);
  if (look === null) return <Hint text={pasteHint(value, words)} />;
  const circumstances = {
    isOnline,
    isHere: look.savedBefore !== null,
    isUnseen: look.preview?.kind === 'failed',
    limitMb: LIMIT_MB,
    found,
  };
  return (
    <>
      {look.preview ? <AddressFound preview={look.preview} /> : null}
      <Hint text={entryHint(entry, circumstances, words)}>{way}</Hint>
      <LeftOut entry={entry} />
    </>
  );
}

/** What Save will do, or why it did not; of what is already here, the way to its article. */
export function Told({ saving, look }: ToldProps) {
  const { problem, taken } = saving;
  const found = usePreview(textOf(saving, look !== null));
  const existing = problem ? problem.duplicate : look?.savedBefore;
  const way = existing ? (
    <Ways existing={existing} saving={saving} />
  ) : (
    <LookButton saving={saving} look={look} />
  );
  if (problem) return <Problem problem={problem} taken={taken} way={way} />;
  if (look?.preview?.kind === 'found') return <AddressFound preview={look.preview} />;
  if (!found) return <Hints saving={saving} look={look} way={way} />;
  return (
    <>
      <FoundCard found={found} />
      {found.isWeak ? <WeakHint found={found} /> : null}
    </>
  );
}
