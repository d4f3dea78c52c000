import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Words } from '../i18n/words.js';
import { type Entry, readEntry } from '../lib/read-entry.js';
import { saveOne, type Wishes } from './ask-to-save.js';
import { viewOf } from './open-articles.js';
import type { Session } from './session.js';

/** What became of many addresses. */
export interface ManySaved {
  readonly saved: number;
  readonly duplicates: number;
  /** Addresses that were given again. */
  readonly repeated: number;
  readonly failed: readonly string[];
  /** Why, of the first that failed. */
  readonly failure: FailureFacts | null;
}

type ManyWishes = Pick<Wishes, 'place' | 'keepsPage' | 'tags'>;

const wishesOf = ({ place = 'inbox', keepsPage = false, tags = [] }: ManyWishes) => ({
  ...(place !== 'inbox' && { place }),
  ...(keepsPage && { keepsPage }),
  ...(tags.length > 0 && { tags: [...tags] }),
});

/** Queues many addresses and brings the list to where they stand. */
export async function saveAddresses(
  session: Session,
  { addresses, repeated }: Extract<Entry, { kind: 'addresses' }>,
  wishes: ManyWishes = {},
): Promise<ManySaved> {
  const { client, library, panes } = session;
  const results = await client.call('articles.save-many', {
    addresses: [...addresses],
    ...wishesOf(wishes),
  });
  const { place = 'inbox' } = wishes;
  const { view } = library.store.get();
  const isSeen = view === viewOf[place] || view === 'all';
  if (panes.get().surface === 'library' && !isSeen) session.attempt(library.show(viewOf[place]));
  const saved = new Set(results.flatMap((result) => (result.kind === 'saved' ? result.articleId : [])));
  const known = results.flatMap((result) => (result.kind === 'duplicate' ? result.articleId : []));
  const duplicates = known.filter((id) => !saved.has(id)).length;
  return {
    saved: saved.size,
    duplicates,
    repeated: repeated + known.length - duplicates,
    failed: addresses.filter((_, index) => results[index]?.kind === 'failed'),
    failure: results.find((result) => result.kind === 'failed')?.failure ?? null,
  };
}

/** Says once what became of many addresses; how the saves end takes its place. */
export function tellOfMany({ toasts }: Session, many: ManySaved): void {
  const message = ({ save }: Words): string => save.many(many.saved, many);
  if (many.saved === 0) toasts.show('info', message);
  else toasts.showBegun(message, { rest: ({ save }) => save.notNew(many) });
}

/** Saves many addresses out of a text and says in one sentence what became of them, and what of the text was left out. */
async function saveWithin(
  session: Session,
  entry: Extract<Entry, { kind: 'addresses' }>,
  text: string,
): Promise<void> {
  const many = await saveAddresses(session, entry);
  if (many.failure) throw new AppError(many.failure);
  const { bad, sentences } = entry;
  if (bad.length + sentences.length === 0) return tellOfMany(session, many);
  const message = ({ save }: Words): string =>
    [
      save.many(many.saved, many),
      bad.length > 0 ? save.badLines(bad) : null,
      sentences.length > 0 ? save.onlyAddresses(sentences) : null,
    ]
      .filter((part) => part !== null)
      .join(' ');
  return session.toasts.show('error', message, {
    name: ({ save }) => save.saveText,
    go: () => session.attemptSave(saveOne(session, { source: { kind: 'text', text } })),
  });
}

async function saveEntry(session: Session, entry: Entry, text: string): Promise<void> {
  const { toasts } = session;
  switch (entry.kind) {
    case 'nothing':
      return toasts.show('info', ({ save }) => save.nothingToSave);
    case 'bad-address':
      throw new AppError('bad-address');
    case 'too-large':
      throw new AppError({ code: 'too-large', limitBytes: entry.limitBytes });
    case 'too-many':
      return toasts.show('error', ({ save }) => save.tooMany(entry.count));
    case 'addresses':
      return saveWithin(session, entry, text);
    case 'address':
    case 'text':
      return saveOne(session, { source: entry });
    default:
      return assertNever(entry);
  }
}

/** Saves what a text is: an address, which may be a link of some name, several, or the text itself. */
export function saveText(session: Session, text: string, title?: string): Promise<void> {
  const entry = readEntry(text);
  if (entry.kind !== 'address' || title === undefined) return saveEntry(session, entry, text);
  return saveOne(session, { source: { ...entry, title } });
}

/** What saving can be asked for by key and menu beside the dialog. */
export const saveCommands = (session: Session) => ({
  'save-from-clipboard': () =>
    session.attemptSave(session.client.call('clipboard.text').then((text) => saveText(session, text))),
});
