import { join } from 'node:path';
import { connect } from '../../electron/library/sqlite-driver.js';

const DAY_MS = 86_400_000;

/** Moves the moment an article was saved some days back, in the library of an app that is not running. */
export function backdate(libraryFolder: string, title: string, days: number): void {
  const database = connect(join(libraryFolder, 'library.db'));
  const { changes } = database
    .prepare('UPDATE article_state SET saved_at = saved_at - ? WHERE title = ?')
    .run(days * DAY_MS, title);
  database.close();
  if (changes !== 1) throw new Error(`“${title}” stands in ${changes} rows.`);
}
