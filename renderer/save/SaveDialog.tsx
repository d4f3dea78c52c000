import { CircleCheck, ShieldCheck, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SavePreview } from '../../shared/ipc/contract/articles.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import type { Entry } from '../lib/read-entry.js';
import { useWindowEvent } from '../lib/use-event.js';
import { useOnline } from '../lib/use-online.js';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { Kbd } from '../ui/Kbd.js';
import { Segments } from '../ui/Segments.js';
import { AsShown } from './AsShown.js';
import { ChooseFile } from './ChooseFile.js';
import { entryHint } from './entry-hint.js';
import { FoundCard } from './FoundCard.js';
import { KeepPage } from './KeepPage.js';
import styles from './SaveDialog.module.css';
import { SaveField } from './SaveField.js';
import { type SaveTab, SaveTabs } from './SaveTabs.js';
import { usePreview } from './use-preview.js';
import { useSavedBefore } from './use-saved-before.js';
import { LIMIT_MB, type Saving, useSaving } from './use-saving.js';

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

interface FormProps {
  readonly saving: Saving;
  readonly isNew: boolean;
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

/** What Save will do, or why it did not; of what is already here, the way to its article. */
function Told({ saving, isNew }: FormProps) {
  const words = useWords();
  const isOnline = useOnline();
  const { value, entry, problem, taken } = saving;
  const found = usePreview(textOf(saving, isNew));
  const savedBefore = useSavedBefore(isNew && entry.kind === 'address' ? entry.address : null);
  const existing = problem ? problem.duplicate : savedBefore;
  const way = existing === null ? null : <Ways existing={existing} saving={saving} />;
  if (problem) return <Problem problem={problem} taken={taken} way={way} />;
  const circumstances = { isOnline, isHere: savedBefore !== null, limitMb: LIMIT_MB };
  const hint = isNew ? entryHint(entry, circumstances, words) : pasteHint(value, words);
  if (!found)
    return (
      <>
        <Hint text={hint}>{way}</Hint>
        {isNew ? <LeftOut entry={entry} /> : null}
      </>
    );
  return (
    <>
      <FoundCard found={found} />
      {found.isWeak ? <WeakHint found={found} /> : null}
    </>
  );
}

const places = ['inbox', 'later', 'archive'] as const;

/** The tab a person chose, else the one that fits what was put in. */
function useTab({ entry, value, takeAsText }: Saving): readonly [SaveTab, (tab: SaveTab) => void] {
  const [chosen, choose] = useState<{ readonly tab: SaveTab; readonly with: string } | null>(null);
  const isText = (entry.kind === 'text' && /\s/u.test(value.trim())) || entry.kind === 'too-large';
  // A text pasted into the field of an address is seen as one; pressing the tab shows the field of an address again.
  const isOverruled = chosen?.tab === 'address' && isText && chosen.with !== value;
  const fitting = isText ? 'text' : 'address';
  const chooseTab = (tab: SaveTab): void => {
    choose({ tab, with: value });
    if (tab === 'text') takeAsText();
  };
  return [chosen && !isOverruled ? chosen.tab : fitting, chooseTab];
}

interface EnteringProps {
  readonly saving: Saving;
  readonly tab: SaveTab;
  readonly onTab: (tab: SaveTab) => void;
}

/** The tabs with what is in them. */
function Entering({ saving, tab, onTab }: EnteringProps) {
  const { save } = useWords();
  const isFile = tab === 'file';
  return (
    <>
      <SaveTabs tab={tab} onChoose={onTab}>
        <SaveField saving={saving} isNew isForText={tab === 'text'} isShown={!isFile} />
        <ChooseFile saving={saving} isShown={isFile} />
        {isFile && !saving.problem ? null : <Told saving={saving} isNew />}
      </SaveTabs>
      <div className={styles['place']}>
        <Segments
          label={save.place}
          value={saving.place}
          choices={places}
          nameOf={(place) => save.places[place]}
          onChoose={saving.choosePlace}
        />
        {tab === 'text' ? null : <KeepPage saving={saving} />}
        {isFile ? null : <AsShown saving={saving} />}
      </div>
    </>
  );
}

/** The text of an article that has none. */
const PastingInto = ({ saving }: { readonly saving: Saving }) => (
  <>
    <SaveField saving={saving} isNew={false} isForText isShown />
    <Told saving={saving} isNew={false} />
  </>
);

interface SaveDialogProps {
  /** The article that gets the text; without it a new one is saved. */
  readonly into?: ArticleId;
  readonly onClose: () => void;
}

/** Takes an address, several, a text or a file to be saved. */
export function SaveDialog({ into, onClose }: SaveDialogProps) {
  const { save } = useWords();
  const saving = useSaving(into, onClose);
  const [tab, chooseTab] = useTab(saving);
  const isNew = into === undefined;
  const maySubmit = saving.maySubmit && !(isNew && tab === 'file');
  // Wherever the focus is: a choice below the field is made and then saved with.
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (maySubmit) saving.submit();
  });
  return (
    <Dialog title={isNew ? save.title : save.pasteTitle} closeLabel={save.close} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (maySubmit) saving.submit();
        }}
      >
        {isNew ? <Entering saving={saving} tab={tab} onTab={chooseTab} /> : <PastingInto saving={saving} />}
        <footer className={styles['foot']}>
          <Button onClick={onClose}>{saving.taken === null ? save.cancel : save.close}</Button>
          <Button isPrimary type="submit" disabled={!maySubmit} aria-disabled={saving.isSending}>
            {save.submit}
            <Kbd keys="Ctrl Enter" />
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
