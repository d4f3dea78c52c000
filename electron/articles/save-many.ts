import { AppError } from '../../shared/app-error.js';
import type { SavedAddress } from '../../shared/ipc/contract/articles.js';
import type { Request } from '../../shared/ipc/contract.js';
import type { ArticleId, Place } from '../../shared/model/article.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { Tables } from '../library/tables.js';
import { requestSave } from './request-save.js';

/** So many addresses are written at once: the queue and other commands get their turn in between. */
const CHUNK = 50;

/** Whether a failure is one address's own; any other, such as a full disk, is that of all written with it. */
const isItsOwn = ({ code }: FailureFacts): boolean => code === 'duplicate' || code === 'bad-address';

interface Wish {
  readonly place: Place;
  readonly keepsPage: boolean;
}

function saveOne(tables: Tables, address: string, { place, keepsPage }: Wish): SavedAddress {
  try {
    const source = { kind: 'address', address, ...(keepsPage && { keepsPage }) } as const;
    const { articleId } = requestSave(tables, source, { place });
    return { kind: 'saved', articleId };
  } catch (error) {
    if (!(error instanceof AppError) || !isItsOwn(error.facts)) throw error;
    const { articleId } = error.facts;
    return articleId === undefined
      ? { kind: 'failed', failure: error.facts }
      : { kind: 'duplicate', articleId };
  }
}

function saveChunk(tables: Tables, addresses: readonly string[], wish: Wish): readonly SavedAddress[] {
  try {
    return tables.database.transaction(() => addresses.map((address) => saveOne(tables, address, wish)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const failed: SavedAddress = { kind: 'failed', failure: error.facts };
    return addresses.map(() => failed);
  }
}

/**
 * Puts many addresses into the list and the queue, some at a time, each time all or none, and says of each what became
 * of it. `onSaved` hears of new articles as they come.
 */
export async function requestSaveMany(
  tables: Tables,
  { addresses, place = 'inbox', keepsPage }: Request<'articles.save-many'>,
  onSaved: (ids: ArticleId[]) => void,
): Promise<SavedAddress[]> {
  const results: SavedAddress[] = [];
  for (let at = 0; at < addresses.length; at += CHUNK) {
    const chunk = saveChunk(tables, addresses.slice(at, at + CHUNK), {
      place,
      keepsPage: keepsPage === true,
    });
    results.push(...chunk);
    const ids = chunk.flatMap((result) => (result.kind === 'saved' ? result.articleId : []));
    if (ids.length > 0) onSaved(ids);
    // oxlint-disable-next-line no-await-in-loop -- lets others have their turn
    await new Promise<void>((next) => void setImmediate(next));
  }
  return results;
}
