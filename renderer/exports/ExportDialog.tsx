import { FileDown, FolderDown } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { Response } from '../../shared/ipc/contract.js';
import type { ExportForm } from '../../shared/ipc/contract/exports.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import { failureOf } from '../lib/failure-of.js';
import { useAfter } from '../lib/use-after.js';
import { type ExportEnd, runExport } from '../state/note-acts.js';
import type { ExportChoice } from '../state/panes.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import styles from './ExportDialog.module.css';

const forms: readonly ExportForm[] = ['one-file', 'file-each'];
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What takes longer shows how far it is (ux.md §6). */
const LONG_MS = 1_000;

interface Option {
  readonly value: string;
  readonly label: string;
}

interface OptionsProps {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Options({ legend, options, value, onChoose }: OptionsProps) {
  const name = useId();
  return (
    <fieldset className={styles['options']}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

type Seen =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'seen'; readonly preview: Response<'exports.preview'> }
  | { readonly kind: 'failed'; readonly failure: FailureFacts };

/** The first lines of what would be written, asked for anew with every choice. */
function usePreview({ scope }: ExportChoice, form: ExportForm): Seen {
  const { client } = useSession();
  const language = useLanguage();
  const [seen, setSeen] = useState<Seen>({ kind: 'waiting' });
  useEffect(() => {
    let isWanted = true;
    client.call('exports.preview', { scope, form, language }).then(
      (preview) => isWanted && setSeen({ kind: 'seen', preview }),
      (error: unknown) => isWanted && setSeen({ kind: 'failed', failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, scope, form, language]);
  return seen;
}

function Preview({ seen, form }: { readonly seen: Seen; readonly form: ExportForm }) {
  const { exports: words, failures } = useWords();
  if (seen.kind === 'waiting') return <div className={styles['preview']} aria-busy="true" />;
  if (seen.kind === 'failed') return <p role="alert">{failures[seen.failure.code].sentence(seen.failure)}</p>;
  const { text, articles } = seen.preview;
  if (articles === 0) return <p className={styles['hint']}>{words.nothing}</p>;
  return (
    <>
      <p className={styles['hint']}>{words.previewOf(articles, form)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <pre className={styles['preview']} tabIndex={0} aria-label={words.preview}>
        {text}
      </pre>
    </>
  );
}

/** Why the last try wrote nothing, or not all. */
function Problem({ end }: { readonly end: ExportEnd | null }) {
  const words = useWords();
  if (end === null || !('message' in end)) return null;
  return (
    <p className={styles['problem']} role="alert">
      {end.message(words)}
    </p>
  );
}

/** How far a long export is. Quick ones show nothing but a button that waits. */
function Progress() {
  const { exports: words } = useWords();
  const { isRunning, progress } = useStore(useSession().exports);
  const isLong = useAfter(isRunning, LONG_MS);
  if (!isLong || !progress) return <span className={styles['progress']} />;
  const { done, total } = progress;
  return (
    <span className={styles['progress']}>
      <progress value={done} max={total} aria-label={words.writing} />
      {words.running(done, total)}
    </span>
  );
}

interface ExportDialogProps {
  readonly choices: readonly ExportChoice[];
  readonly onClose: () => void;
}

/** What is to be exported, in which form, and how that begins. The place is asked for by the system's own dialog. */
export function ExportDialog({ choices, onClose }: ExportDialogProps) {
  const session = useSession();
  const words = useWords();
  const { exports: text } = words;
  const [number, setNumber] = useState('0');
  const [form, setForm] = useState<ExportForm>('one-file');
  const [end, setEnd] = useState<ExportEnd | null>(null);
  const { isRunning } = useStore(session.exports);
  const choice = choices[Number(number)];
  if (!choice) return null;
  const run = async (): Promise<void> => {
    setEnd(null);
    const ended = await runExport(session, choice.scope, form);
    setEnd(ended);
    if (ended.kind === 'done') onClose();
  };
  const close = (): void => {
    if (isRunning) session.attempt(session.client.call('exports.stop'));
    else onClose();
  };
  return (
    <Dialog title={text.title} closeLabel={isRunning ? text.stop : text.cancel} onClose={close}>
      <ExportChoices
        choices={choices.map(({ name }, index) => ({ value: `${index}`, label: name(words) }))}
        number={number}
        form={form}
        choice={choice}
        onNumber={(value) => {
          setNumber(value);
          setEnd(null);
        }}
        onForm={(value) => {
          setForm(value);
          setEnd(null);
        }}
        onClose={close}
        end={end}
        onRun={() => session.attempt(run())}
      />
    </Dialog>
  );
}

interface ExportChoicesProps {
  readonly choices: readonly Option[];
  readonly number: string;
  readonly form: ExportForm;
  readonly choice: ExportChoice;
  /** How the last try ended; null before one. */
  readonly end: ExportEnd | null;
  readonly onNumber: (value: string) => void;
  readonly onForm: (form: ExportForm) => void;
  readonly onClose: () => void;
  readonly onRun: () => void;
}

function ExportChoices(props: ExportChoicesProps) {
  const { choices, number, form, choice, end, onNumber, onForm, onClose, onRun } = props;
  const words = useWords().exports;
  const { isRunning } = useStore(useSession().exports);
  const seen = usePreview(choice, form);
  const isEmpty = seen.kind === 'seen' && seen.preview.articles === 0;
  const places = { 'one-file': words.save, 'file-each': words.chooseFolder };
  const Icon = form === 'one-file' ? FileDown : FolderDown;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRunning && !isEmpty) onRun();
      }}
    >
      {choices.length > 1 ? (
        <Options legend={words.scope} options={choices} value={number} onChoose={onNumber} />
      ) : null}
      <Options
        legend={words.form}
        options={forms.map((value) => ({ value, label: words.forms[value] }))}
        value={form}
        onChoose={(value) => onForm(value === 'file-each' ? 'file-each' : 'one-file')}
      />
      <Preview seen={seen} form={form} />
      <Problem end={end} />
      <footer className={styles['foot']}>
        <Progress />
        <Button onClick={onClose}>{isRunning ? words.stop : words.cancel}</Button>
        <Button isPrimary type="submit" disabled={isEmpty} aria-disabled={isRunning} data-first-focus>
          <Icon {...icon} />
          {end?.kind === 'failed' ? words.again : places[form]}
        </Button>
      </footer>
    </form>
  );
}
