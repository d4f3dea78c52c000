import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import type { ArticleId, Place } from '../../shared/model/article.js';
import { failureOf } from '../lib/failure-of.js';
import type { Words } from '../i18n/words.js';
import { openById, openSaved } from './open-articles.js';
import type { Session } from './session.js';

/** What is handed over to be saved; with the file its bytes were read from, since pictures may lie beside it. */
export interface Handed {
  readonly source: SaveSource;
  readonly file?: File;
}

/** How a person wants it saved. */
export interface Wishes {
  readonly place?: Place;
  readonly keepsPage?: boolean;
  /** The article that gets the text. */
  readonly into?: ArticleId | undefined;
  readonly mayRepeat?: boolean;
  /** By name, as typed. */
  readonly tags?: readonly string[];
}

/** What became of what was asked for. */
export interface Asked {
  readonly kind: 'saved' | 'duplicate';
  readonly articleId: ArticleId;
}

/** The source with the wish for its whole page. */
const wishing = (source: SaveSource, keepsPage: boolean): SaveSource =>
  source.kind === 'text' || !keepsPage ? source : { ...source, keepsPage };

/** What of wishes goes into a request: those that are no matter of course. */
const asked = ({ place = 'inbox', into, mayRepeat = false, tags = [] }: Wishes) => ({
  ...(into !== undefined && { into }),
  ...(place !== 'inbox' && { place }),
  ...(mayRepeat && { mayRepeat: true }),
  ...(tags.length > 0 && { tags: [...tags] }),
});

/** Asks the library to save one thing. @throws AppError, `duplicate` among them */
export async function requestSave(
  { client }: Session,
  { source, file }: Handed,
  wishes: Wishes = {},
): Promise<ArticleId> {
  const request = { source: wishing(source, wishes.keepsPage ?? false), ...asked(wishes) };
  const { articleId } = await (file
    ? client.callWith(file, 'articles.save', request)
    : client.call('articles.save', request));
  return articleId;
}

/** The same, where what is here already is no failure. @throws AppError for every other reason */
export async function askToSave(session: Session, handed: Handed, wishes?: Wishes): Promise<Asked> {
  try {
    return { kind: 'saved', articleId: await requestSave(session, handed, wishes) };
  } catch (error) {
    const { code, articleId } = failureOf(error);
    if (code !== 'duplicate' || articleId === undefined) throw error;
    return { kind: 'duplicate', articleId };
  }
}

/** The way from what is here already to a second one: a text or a file can be kept twice, an address never. */
function wayToRepeat(session: Session, handed: Handed, wishes: Wishes) {
  if (handed.source.kind === 'address') return undefined;
  const repeat = async (): Promise<void> =>
    openSaved(session, await requestSave(session, handed, { ...wishes, mayRepeat: true }), wishes.place);
  return { name: ({ save }: Words) => save.saveAnyway, go: () => session.attemptSave(repeat()) };
}

/** Saves one thing and shows it; of what is already here, the article. @throws AppError */
export async function saveOne(session: Session, handed: Handed, wishes: Wishes = {}): Promise<void> {
  const { kind, articleId } = await askToSave(session, handed, wishes);
  if (kind === 'saved') return openSaved(session, articleId, wishes.place);
  session.toasts.show(
    'info',
    ({ failures }) => failures.duplicate.sentence({ code: 'duplicate' }),
    wayToRepeat(session, handed, wishes),
  );
  return openById(session, articleId, 'now');
}
