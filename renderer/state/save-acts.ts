import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import type { ArticleId, Place } from '../../shared/model/article.js';
import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Words } from '../i18n/words.js';
import { failureOf } from '../lib/failure-of.js';
import { type Entry, readEntry } from '../lib/read-entry.js';
import { openById, openSaved, viewOf } from './open-articles.js';
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

interface Wishes {
  readonly place?: Place;
  readonly keepsPage?: boolean;
}

const wishesOf = ({ place = 'inbox', keepsPage = false }: Wishes) => ({
  ...(place !== 'inbox' && { place }),
  ...(keepsPage && { keepsPage }),
});

/** Queues many addresses and brings the list to where they stand. */
export async function saveAddresses(
  session: Session,
  { addresses, repeated }: Extract<Entry, { kind: 'addresses' }>,
  { place = 'inbox', keepsPage = false }: Wishes = {},
): Promise<ManySaved> {
  const { client, library, panes } = session;
  const results = await client.call('articles.save-many', {
    addresses: [...addresses],
    ...wishesOf({ place, keepsPage }),
  });
  const { view } = library.store.get();
  const isSeen = view === viewOf[place] || view === 'all';
  if (panes.get().surface === 'library' && !isSeen) session.attempt(library.show(viewOf[place]));
  return {
    saved: results.filter(({ kind }) => kind === 'saved').length,
    duplicates: results.filter(({ kind }) => kind === 'duplicate').length,
    repeated,
    failed: addresses.filter((_, index) => results[index]?.kind === 'failed'),
    failure: results.find((result) => result.kind === 'failed')?.failure ?? null,
  };
}

/** Says once what became of many addresses. */
export const tellOfMany = ({ toasts }: Session, { saved, duplicates, repeated }: ManySaved): void =>
  toasts.show('info', ({ save }) => save.many(saved, duplicates, repeated));

interface Asked {
  readonly kind: 'saved' | 'duplicate';
  readonly articleId: ArticleId;
}

/** @throws AppError for every reason but that it is already here */
async function ask({ client }: Session, source: SaveSource, wishes: Wishes = {}): Promise<Asked> {
  try {
    const { place = 'inbox', keepsPage = false } = wishes;
    const { articleId } = await client.call('articles.save', {
      source: keepsPage && source.kind !== 'text' ? { ...source, keepsPage } : source,
      ...(place !== 'inbox' && { place }),
    });
    return { kind: 'saved', articleId };
  } catch (error) {
    const { code, articleId } = failureOf(error);
    if (code !== 'duplicate' || articleId === undefined) throw error;
    return { kind: 'duplicate', articleId };
  }
}

async function saveAnyway(session: Session, source: SaveSource): Promise<void> {
  const { articleId } = await session.client.call('articles.save', { source, mayRepeat: true });
  await openSaved(session, articleId);
}

/** Says that something is already here and shows it; a text or a file can be kept twice. */
async function showExisting(session: Session, id: ArticleId, source: SaveSource): Promise<void> {
  const way = {
    name: ({ save }: Words) => save.saveAnyway,
    go: () => session.attemptSave(saveAnyway(session, source)),
  };
  session.toasts.show(
    'info',
    ({ failures }) => failures.duplicate.sentence({ code: 'duplicate' }),
    source.kind === 'address' ? undefined : way,
  );
  await openById(session, id, 'now');
}

/** Saves one thing and shows it; of what is already here, the article. @throws AppError */
async function saveOne(session: Session, source: SaveSource, wishes: Wishes = {}): Promise<void> {
  const { kind, articleId } = await ask(session, source, wishes);
  await (kind === 'saved'
    ? openSaved(session, articleId, wishes.place)
    : showExisting(session, articleId, source));
}

async function saveEntry(session: Session, entry: Entry): Promise<void> {
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
    case 'addresses': {
      const many = await saveAddresses(session, entry);
      if (many.failure) throw new AppError(many.failure);
      tellOfMany(session, many);
      if (entry.bad.length > 0) toasts.show('error', ({ save }) => save.badLines(entry.bad));
      return undefined;
    }
    case 'address':
    case 'text':
      return saveOne(session, entry);
    default:
      return assertNever(entry);
  }
}

/** Saves what a text is: an address, which may be a link of some name, several, or the text itself. */
export function saveText(session: Session, text: string, title?: string): Promise<void> {
  const entry = readEntry(text);
  if (entry.kind !== 'address' || title === undefined) return saveEntry(session, entry);
  return saveOne(session, { ...entry, title });
}

const READABLE = /\.(?:html?|txt)$/i;

/** Why a file cannot be saved, before it is read; null when it can. */
export const whyNotFile = ({ name, size }: File): 'wrong' | 'empty' | 'too-large' | null => {
  if (!READABLE.test(name)) return 'wrong';
  if (size === 0) return 'empty';
  return size > MAX_HANDED_OVER_BYTES ? 'too-large' : null;
};

/** What saving hands over of a file: its bytes, never its path. Null for a folder and what cannot be read. */
export const fileSource = async (file: File): Promise<SaveSource | null> => {
  const bytes = await file.arrayBuffer().catch(() => null);
  return bytes && { kind: 'file', name: file.name.slice(-255), bytes: new Uint8Array(bytes) };
};

/** Whether nothing is in a file that could be read, in any encoding: white space, or zeros. */
export const isBlank = (source: SaveSource): boolean =>
  source.kind === 'file' && source.bytes.every((byte) => byte <= 0x20);

/** Names the files that are left out, by the reason. */
function tellLeftOut(
  { toasts }: Session,
  files: readonly File[],
  { unreadable, blank }: { readonly unreadable: readonly string[]; readonly blank: readonly string[] },
): void {
  const names = (why: 'wrong' | 'empty' | 'too-large'): readonly string[] =>
    files.filter((file) => whyNotFile(file) === why).map(({ name }) => name);
  const [wrong, large, empty] = [names('wrong'), names('too-large'), [...names('empty'), ...blank]];
  if (empty.length > 0) toasts.show('error', ({ save }) => save.emptyFiles(empty));
  if (wrong.length > 0) toasts.show('error', ({ save }) => save.wrongFiles(wrong));
  if (large.length > 0)
    toasts.show('error', ({ save }) => save.filesTooLarge(large, MAX_HANDED_OVER_BYTES / 1_048_576));
  if (unreadable.length > 0) toasts.show('error', ({ save }) => save.unreadableFiles(unreadable));
}

/** Saves files one after the other; those that cannot be, and folders, are named with the reason, and the rest goes on. */
export async function saveFiles(
  session: Session,
  files: readonly File[],
  folders: readonly string[],
  wishes: Wishes = {},
): Promise<void> {
  const { toasts } = session;
  const unreadable: string[] = [];
  const blank: string[] = [];
  const asked: Asked[] = [];
  const readable = files.filter((one) => whyNotFile(one) === null);
  for (const file of readable) {
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const source = await fileSource(file);
    if (!source) unreadable.push(file.name);
    else if (isBlank(source)) blank.push(file.name);
    // oxlint-disable-next-line no-await-in-loop -- the only one
    else if (readable.length === 1) await saveOne(session, source, wishes);
    // oxlint-disable-next-line no-await-in-loop -- the order of the rows is the order of the files
    else asked.push(await ask(session, source, wishes));
  }
  const saved = asked.filter(({ kind }) => kind === 'saved').length;
  if (asked.length > 0) toasts.show('info', ({ save }) => save.many(saved, asked.length - saved, 0));
  if (folders.length > 0) toasts.show('error', ({ save }) => save.folders(folders));
  tellLeftOut(session, files, { unreadable, blank });
}

/** What saving can be asked for by key and menu beside the dialog. */
export const saveCommands = (session: Session) => ({
  'save-from-clipboard': () =>
    session.attemptSave(session.client.call('clipboard.text').then((text) => saveText(session, text))),
});
