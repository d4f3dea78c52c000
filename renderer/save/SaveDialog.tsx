import { FileText, ShieldCheck } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import type { ArticleId } from '../../shared/model/article.js';
import { failureOf } from '../lib/failure-of.js';
import type { Words } from '../i18n/words.js';
import { openById, openSaved } from '../state/open-articles.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { type Entry, readEntry } from './read-entry.js';
import styles from './SaveDialog.module.css';

const MEGABYTE = 1_048_576;
const LIMIT_MB = MAX_HANDED_OVER_BYTES / MEGABYTE;
const READABLE = /\.(?:html?|txt)$/i;

interface Problem {
  readonly text: string;
  /** The article that is already there. */
  readonly duplicate: ArticleId | null;
}

const problemOf = (error: unknown, { failures }: Words): Problem => {
  const failure = failureOf(error);
  return { text: failures[failure.code].sentence(failure), duplicate: failure.articleId ?? null };
};

function entryHint(entry: Entry, { save }: Words): string {
  switch (entry.kind) {
    case 'address':
      return save.isAddress;
    case 'text':
      return save.isText(entry.text.trim().length);
    case 'too-large':
      return save.fileTooLarge(LIMIT_MB);
    case 'nothing':
    case 'bad-address':
      return save.hint;
    default:
      return assertNever(entry);
  }
}

/** The text of an article that has none is a text, even if it looks like an address. */
const pasteHint = (text: string, { save }: Words): string =>
  text.trim() === '' ? '' : save.isText(text.trim().length);

function Hint({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <p className={styles['hint']}>
      <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </p>
  );
}

interface SaveDialogProps {
  /** The article that gets the text; without it a new one is saved. */
  readonly into?: ArticleId;
  readonly onClose: () => void;
}

/** Takes an address, a text or a file to be saved. */
export function SaveDialog({ into, onClose }: SaveDialogProps) {
  const session = useSession();
  const words = useWords();
  const { save } = words;
  const place = into ?? null;
  const [value, setValue] = useState(() => session.saveDrafts.get(place));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const entry = readEntry(value);
  const isNew = into === undefined;
  const title = isNew ? save.title : save.pasteTitle;
  const hint = isNew ? entryHint(entry, words) : pasteHint(value, words);

  const send = async (source: SaveSource): Promise<void> => {
    setIsSending(true);
    setProblem(null);
    try {
      const { articleId } = await session.client.call('articles.save', {
        source,
        ...(into === undefined ? {} : { into }),
      });
      if (source.kind !== 'file') session.saveDrafts.keep(place, '');
      onClose();
      session.attempt(openSaved(session, articleId));
    } catch (error) {
      setProblem(problemOf(error, words));
      setIsSending(false);
    }
  };
  const submit = (): void => {
    if (isSending || entry.kind === 'nothing' || entry.kind === 'too-large') return;
    if (entry.kind === 'bad-address') {
      setProblem(problemOf(new AppError('bad-address'), words));
      return;
    }
    // The text of an article that has none is a text, even if it looks like an address.
    void send(into === undefined ? entry : { kind: 'text', text: value });
  };
  const take = async (file: File): Promise<void> => {
    if (!READABLE.test(file.name)) setProblem({ text: save.wrongFile, duplicate: null });
    else if (file.size > MAX_HANDED_OVER_BYTES)
      setProblem({ text: save.fileTooLarge(LIMIT_MB), duplicate: null });
    else await send({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const isAddress = entry.kind === 'address' || entry.kind === 'bad-address';
    if (!(event.ctrlKey || event.metaKey) && !isAddress) return;
    event.preventDefault();
    submit();
  };
  const openDuplicate = (id: ArticleId): void => {
    session.saveDrafts.keep(place, '');
    onClose();
    session.attempt(openById(session, id, 'now'));
  };

  return (
    <Dialog title={title} closeLabel={save.cancel} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <textarea
          className={styles['field']}
          aria-label={isNew ? save.field : save.pasteField}
          placeholder={isNew ? save.placeholder : save.pastePlaceholder}
          value={value}
          rows={entry.kind === 'text' ? 9 : 2}
          spellCheck={false}
          data-first-focus
          onChange={(event) => {
            setValue(event.target.value);
            session.saveDrafts.keep(place, event.target.value);
            setProblem(null);
          }}
          onKeyDown={pressKey}
        />
        {problem ? (
          <div className={styles['problem']} role="alert">
            <p>{problem.text}</p>
            {problem.duplicate === null ? null : (
              <Button onClick={() => openDuplicate(problem.duplicate ?? '')}>{save.openDuplicate}</Button>
            )}
          </div>
        ) : (
          <Hint text={hint} />
        )}
        <footer className={styles['foot']}>
          <Button
            onClick={() => files.current?.click()}
            title={save.fileLimit(LIMIT_MB)}
            disabled={isSending}
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
              if (file) void take(file);
            }}
          />
          <small>{save.fileLimit(LIMIT_MB)}</small>
          <Button onClick={onClose}>{save.cancel}</Button>
          <Button isPrimary type="submit" disabled={isSending || entry.kind === 'nothing'}>
            {save.submit}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
