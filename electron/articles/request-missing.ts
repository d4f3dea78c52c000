import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { BodyState, type ArticleId } from '../../shared/model/article.js';
import { IS_INCOMPLETE } from '../library/incomplete-articles.js';
import type { Tables } from '../library/tables.js';
import { requestPictures } from './fetch-missing.js';
import { requestRetry } from './request-save.js';

const Lacking = z.object({ uid: z.string(), body: BodyState });

const LACKING_SQL = `SELECT a.uid, s.body FROM article_state s JOIN articles a ON a.id = s.article_id
  WHERE s.deleted_at IS NULL AND ${IS_INCOMPLETE} AND s.article_id IN (SELECT value FROM json_each(?))`;

/** A text that was pasted, and whose words are gone, can be got from nowhere. */
function isAsked(tables: Tables, { uid, body }: z.infer<typeof Lacking>): boolean {
  try {
    if (body === 'saved') requestPictures(tables, uid);
    else requestRetry(tables, uid);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return false;
    throw error;
  }
}

/** Queues another try for what articles lack, their text or their pictures; answers which of them can be got. */
export const requestMissing = (tables: Tables, rows: readonly number[]): ArticleId[] =>
  tables.database.transaction(() =>
    tables.database
      .all(Lacking, LACKING_SQL, [JSON.stringify(rows)])
      .filter((lacking) => isAsked(tables, lacking))
      .map(({ uid }) => uid),
  );
