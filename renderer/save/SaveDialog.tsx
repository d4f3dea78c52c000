import { CircleCheck, FileText, ShieldCheck } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ArticleId } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import type { Entry } from '../lib/read-entry.js';
import { useOnline } from '../lib/use-online.js';
import { useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { entryHint } from './entry-hint.js';
import styles from './SaveDialog.module.css';
import { useClipboardAddress } from './use-clipboard-address.js';
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

interface FormProps {
  readonly saving: Saving;
  readonly isNew: boolean;
}

/** What Save will do, or why it did not; of an address that is already here, the way to its article. */
function Told({ saving, isNew }: FormProps) {
  const words = useWords();
  const isOnline = useOnline();
  const { value, entry, problem, taken, openExisting } = saving;
  const savedBefore = useSavedBefore(isNew && entry.kind === 'address' ? entry.address : null);
  const existing = problem ? problem.duplicate : savedBefore;
  const way =
    existing === null ? null : (
      <Button onClick={() => openExisting(existing)}>{words.save.openDuplicate}</Button>
    );
  if (problem)
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
  const circumstances = { isOnline, isHere: savedBefore !== null, limitMb: LIMIT_MB };
  return <Hint text={isNew ? entryHint(entry, circumstances, words) : pasteHint(value, words)}>{way}</Hint>;
}

/** Takes a file of this computer. */
function ChooseFile({ saving }: Pick<FormProps, 'saving'>) {
  const { save } = useWords();
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        onClick={() => files.current?.click()}
        title={save.fileLimit(LIMIT_MB)}
        disabled={saving.isSending}
      >
        <FileText size={15} strokeWidth={1.75} aria-hidden="true" />
        {save.chooseFile}
      </Button>
      <input
        ref={files}
        type="file"
        accept=".html,.htm,.txt,text/html,text/plain"
        aria-label={save.chooseFile}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void saving.take(file);
        }}
      />
    </>
  );
}

const SHORT_ROWS = 2;
const LONG_ROWS = 9;

const rowsOf = ({ kind }: Entry): number =>
  kind === 'text' || kind === 'addresses' || kind === 'too-many' ? LONG_ROWS : SHORT_ROWS;

const isOneAddress = ({ kind }: Entry): boolean => kind === 'address' || kind === 'bad-address';

function Field({ saving, isNew }: FormProps) {
  const { save } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { value, entry, fill, type, submit } = saving;
  useClipboardAddress(isNew && value === '', (address) => {
    if (field.current?.value !== '') return;
    flushSync(() => fill(address));
    field.current.select();
  });
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!(event.ctrlKey || event.metaKey) && !isOneAddress(entry)) return;
    event.preventDefault();
    submit();
  };
  return (
    <textarea
      ref={field}
      className={styles['field']}
      aria-label={isNew ? save.field : save.pasteField}
      placeholder={isNew ? save.placeholder : save.pastePlaceholder}
      value={value}
      rows={rowsOf(entry)}
      spellCheck={false}
      data-first-focus
      onChange={(event) => type(event.target.value)}
      onKeyDown={pressKey}
    />
  );
}

interface SaveDialogProps {
  /** The article that gets the text; without it a new one is saved. */
  readonly into?: ArticleId;
  readonly onClose: () => void;
}

/** Takes an address, several, a text or a file to be saved. */
export function SaveDialog({ into, onClose }: SaveDialogProps) {
  const { save } = useWords();
  const saving = useSaving(into, onClose);
  const isNew = into === undefined;
  return (
    <Dialog title={isNew ? save.title : save.pasteTitle} closeLabel={save.close} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.submit();
        }}
      >
        <Field saving={saving} isNew={isNew} />
        <Told saving={saving} isNew={isNew} />
        <footer className={styles['foot']}>
          <ChooseFile saving={saving} />
          <small>{save.fileLimit(LIMIT_MB)}</small>
          <Button onClick={onClose}>{saving.taken === null ? save.cancel : save.close}</Button>
          <Button isPrimary type="submit" disabled={saving.mayNotSubmit}>
            {save.submit}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
