import { v7 as uuid } from 'uuid';
import { SavedSearch, type SavedSearchId } from '../../shared/model/saved-search.js';
import type { Database } from './database.js';

/** What it looks for: its words, and where. */
type Sought = Pick<SavedSearch, 'query' | 'within'>;

const LIVE = 'SELECT id, name, query, scope AS "within" FROM saved_searches WHERE deleted_at IS NULL';

/** Searches that are kept under a name. They change by acts alone, so that Undo knows of each. */
export class SavedSearchesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(): readonly SavedSearch[] {
    return this.#database.all(SavedSearch, `${LIVE} ORDER BY name, id`);
  }

  /** One that is kept; null for one that was deleted. */
  find(id: SavedSearchId): SavedSearch | null {
    return this.#database.get(SavedSearch, `${LIVE} AND id = ?`, [id]);
  }

  /** The one that looks for the same. */
  of({ query, within }: Sought): SavedSearch | null {
    return this.#database.get(SavedSearch, `${LIVE} AND query = ? AND scope = ?`, [query, within]);
  }

  /** Puts one in as if it were deleted, so that keeping it is an act that can be undone. */
  insertHidden({ name, query, within }: Sought & Pick<SavedSearch, 'name'>, now: number): SavedSearchId {
    return this.#database.run(
      `INSERT INTO saved_searches (uid, name, query, scope, created_at, updated_at, deleted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [uuid(), name, query, within, now, now, now],
    ).rowId;
  }
}
