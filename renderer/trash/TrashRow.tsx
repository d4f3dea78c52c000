import { FileText, Highlighter, type LucideIcon, StickyNote } from 'lucide-react';
import type { TrashItem, TrashKind } from '../../shared/model/trash.js';
import { assertNever } from '../../shared/assert.js';
import { fullMoment } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';
import { shortQuote } from '../lib/short-quote.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { keyOf } from '../state/trash.js';
import { offerUndo } from '../state/undo-acts.js';
import { Button } from '../ui/Button.js';
import styles from './Trash.module.css';
import { nameOf } from './trash-name.js';

const icons: Readonly<Record<TrashKind, LucideIcon>> = {
  article: FileText,
  highlight: Highlighter,
  note: StickyNote,
};

/** Where a thing was. */
function placeOf(item: TrashItem, { trash, list }: Words, date: (instant: string) => string): string {
  const title = item.title === '' ? list.untitled : item.title;
  switch (item.kind) {
    case 'article':
      return [item.source, trash.saved(date(item.savedAt))].filter((part) => part !== null).join(' · ');
    case 'highlight':
      return trash.inArticle(title);
    case 'note':
      return [item.quote === null ? null : trash.noteOn(shortQuote(item.quote)), trash.inArticle(title)]
        .filter((part) => part !== null)
        .join(' · ');
    default:
      return assertNever(item);
  }
}

/** One deleted thing, with the way back and the way out. */
export function TrashRow({ item }: { readonly item: TrashItem }) {
  const session = useSession();
  const words = useWords();
  const language = useLanguage();
  const { trash } = words;
  const Icon = icons[item.kind];
  const name = nameOf(item, words);
  const short = shortQuote(name);
  const restore = (): void =>
    session.attempt(
      session.client
        .call('trash.restore', { keys: [keyOf(item)] })
        .then(() => offerUndo(session, 'restore-from-trash', 1)),
    );
  return (
    <li className={styles['row']}>
      <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
      <span className="visually-hidden">{trash.kinds[item.kind]}</span>
      <div className={styles['what']}>
        <p
          className={item.kind === 'highlight' ? `hl-${item.color}` : undefined}
          data-kind={item.kind}
          lang={item.language ?? undefined}
        >
          {name}
        </p>
        {item.kind === 'highlight' && item.note !== null ? <p data-kind="note">{item.note}</p> : null}
        <small>{placeOf(item, words, (instant) => fullMoment(instant, language))}</small>
        {item.kind === 'article' && item.twin !== null ? <small>{trash.twin(item.twin)}</small> : null}
        <small>
          {trash.deleted(fullMoment(item.deletedAt, language))} · <b>{trash.left(item.daysLeft)}</b>
        </small>
      </div>
      <div className={styles['acts']}>
        <Button aria-label={trash.restoreOf(short)} onClick={restore}>
          {trash.restore}
        </Button>
        <Button
          aria-label={trash.removeOf(short)}
          onClick={() => session.panes.change({ dialog: { kind: 'remove-for-good', item } })}
        >
          {trash.remove}
        </Button>
      </div>
    </li>
  );
}
