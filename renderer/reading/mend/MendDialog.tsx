import { type FormEvent, useEffect, useId, useState } from 'react';
import type { Response } from '../../../shared/ipc/contract.js';
import type { ArticleId } from '../../../shared/model/article.js';
import { LAST_DAY } from '../../lib/last-day.js';
import { mendArticle } from '../../state/version-acts.js';
import { useLanguage, useSession, useWords } from '../../state/session.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { fromToldMoment, toToldMoment } from './told-moment.js';
import { type NumberedPart, partRuns, partWords } from './part-words.js';
import styles from './Mend.module.css';

type Parts = Response<'versions.parts'>;

interface PartRowProps {
  readonly numbered: NumberedPart;
  readonly isKept: boolean;
  readonly onChange: (number: number, isKept: boolean) => void;
}

function PartRow({ numbered: { number, part }, isKept, onChange }: PartRowProps) {
  const { mend } = useWords();
  const { block } = part;
  const words = partWords(part);
  const asset = block.type === 'figure' ? block.asset : null;
  return (
    <li data-kept={isKept} data-was-kept={part.isKept}>
      <label>
        <input
          type="checkbox"
          checked={isKept}
          onChange={({ currentTarget }) => onChange(number, currentTarget.checked)}
        />
        {asset === null ? null : <img src={`asset://sha256/${asset}`} alt="" loading="lazy" />}
        <span>
          {block.type === 'paragraph' ? null : <em>{mend.kinds[block.type]} </em>}
          {words === '' ? mend.noWords : words}
        </span>
      </label>
    </li>
  );
}

interface PartListProps {
  readonly parts: Parts['parts'];
  readonly kept: ReadonlySet<number>;
  readonly onChange: PartRowProps['onChange'];
}

function PartList({ parts, kept, onChange }: PartListProps) {
  const { mend } = useWords();
  const row = (numbered: NumberedPart) => (
    <PartRow
      key={numbered.number}
      numbered={numbered}
      isKept={kept.has(numbered.number)}
      onChange={onChange}
    />
  );
  return (
    <ul className={styles['parts']} aria-label={mend.parts}>
      {partRuns(parts).map((run) => {
        if (run.kind === 'kept') return row(run.part);
        const [first] = run.parts;
        return (
          <li key={`left out ${first?.number}`} className={styles['out']}>
            <details>
              <summary>{mend.leftOut(run.parts.length)}</summary>
              <ul>{run.parts.map(row)}</ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'time';
  readonly onChange: (value: string) => void;
}

function Field({ label, value, hint, type = 'text', onChange }: FieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        max={type === 'date' ? LAST_DAY : undefined}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id} hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {hint === undefined ? null : <small id={`${id} hint`}>{hint}</small>}
    </div>
  );
}

const MOST_AUTHORS = 50;
const namesIn = (value: string): string[] =>
  value
    .split(/[,、，]/u)
    .map((name) => name.trim().slice(0, 200))
    .filter((name) => name !== '')
    .slice(0, MOST_AUTHORS);

interface FormProps {
  readonly articleId: ArticleId;
  readonly read: Parts;
  readonly onClose: () => void;
}

function MendForm({ articleId, read, onClose }: FormProps) {
  const session = useSession();
  const { mend } = useWords();
  const [title, setTitle] = useState(read.title);
  const [authors, setAuthors] = useState(read.authors.join(', '));
  const [publisher, setPublisher] = useState(read.publisher ?? '');
  const [moment, setMoment] = useState(() => toToldMoment(read.publishedAt, read.language));
  const [isRule, setIsRule] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<number>>(
    () => new Set(read.parts.flatMap(({ isKept }, number) => (isKept ? number : []))),
  );
  const change = (number: number, isKept: boolean): void => {
    const next = new Set(kept);
    if (isKept) next.add(number);
    else next.delete(number);
    setKept(next);
  };
  const isEmpty = kept.size === 0 || title.trim() === '';
  const isPartChanged = read.parts.some(({ isKept }, number) => isKept !== kept.has(number));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty) return;
    const before = toToldMoment(read.publishedAt, read.language);
    const isSameMoment = moment.day === before.day && moment.time === before.time; // seconds are kept
    const publishedAt = isSameMoment
      ? read.publishedAt
      : fromToldMoment(moment, read.language, read.publishedAt);
    const mending = {
      id: articleId,
      version: read.version,
      title: title.trim(),
      authors: namesIn(authors),
      publisher: publisher.trim().slice(0, 300) || null,
      publishedAt,
      kept: [...kept].toSorted((one, other) => one - other),
      isRule: isRule && isPartChanged,
    };
    session.attempt(mendArticle(session, mending).then(onClose));
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <div className={styles['heads']}>
        <Field label={mend.title} value={title} onChange={setTitle} />
        <Field label={mend.authors} value={authors} hint={mend.authorsHint} onChange={setAuthors} />
        <Field label={mend.publisher} value={publisher} onChange={setPublisher} />
        <Field
          label={mend.date}
          value={moment.day}
          type="date"
          onChange={(day) => setMoment({ ...moment, day })}
        />
        <Field
          label={mend.time}
          value={moment.time}
          type="time"
          onChange={(time) => setMoment({ ...moment, time })}
        />
      </div>
      <p className={styles['hint']}>{mend.partsHint}</p>
      <PartList parts={read.parts} kept={kept} onChange={change} />
      <footer>
        {read.host === null ? (
          <span />
        ) : (
          <label className={styles['always']}>
            <input
              type="checkbox"
              checked={isRule}
              disabled={!isPartChanged}
              onChange={({ currentTarget }) => setIsRule(currentTarget.checked)}
            />
            {mend.always(read.host)}
          </label>
        )}
        <Button onClick={onClose}>{mend.cancel}</Button>
        <Button isPrimary type="submit" disabled={isEmpty}>
          {mend.save}
        </Button>
      </footer>
    </form>
  );
}

interface MendDialogProps {
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}

/** A person's own corrections of an article: its head, what does not belong to it, and what was left out of it. */
export function MendDialog({ articleId, onClose }: MendDialogProps) {
  const { client, attempt } = useSession();
  const { mend } = useWords();
  const language = useLanguage();
  const [read, setRead] = useState<Parts | null>(null);
  useEffect(() => {
    let isWanted = true;
    attempt(client.call('versions.parts', { id: articleId }).then((found) => isWanted && setRead(found)));
    return () => {
      isWanted = false;
    };
  }, [client, attempt, articleId]);
  return (
    <Dialog title={mend.dialog} closeLabel={mend.cancel} onClose={onClose} isWide>
      {read ? (
        <MendForm articleId={articleId} read={read} onClose={onClose} />
      ) : (
        <p className={styles['hint']} aria-busy="true" lang={language}>
          {mend.reading}
        </p>
      )}
    </Dialog>
  );
}
