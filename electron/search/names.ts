import { z } from 'zod';
import { tagsMeant } from '../../shared/search/tags-meant.js';
import type { Database } from '../library/database.js';
import type { Names } from './compile.js';
import { foldText } from './fold.js';

const Named = z.object({ id: z.int(), name: z.string() });
const plain = (name: string): string => foldText(name).trim();

/** The tags and feeds of a library by name, whatever their case and accents. */
export function namesIn(database: Database): Names {
  const all = (sql: string) => database.all(Named, sql).map(({ id, name }) => ({ id, name }));
  return {
    tags: (typed) =>
      tagsMeant(typed, all('SELECT id, name FROM tags WHERE deleted_at IS NULL')).map(({ id }) => id),
    feeds: (typed) => {
      const wanted = plain(typed);
      return all('SELECT id, COALESCE(title, url) AS name FROM feeds WHERE deleted_at IS NULL')
        .filter(({ name }) => plain(name).includes(wanted))
        .map(({ id }) => id);
    },
  };
}
