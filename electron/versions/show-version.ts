import { invariant } from '../../shared/assert.js';
import { presentBody } from '../articles/lost-pictures.js';
import { textLook } from '../articles/store-article.js';
import type { Tables } from '../library/tables.js';
import type { RowGoal } from '../library/undo-log.js';

/** What has to become of its rows for a version to be the one that is shown, as part of an act that can be undone. */
export function goalsToShow(tables: Tables, row: number, n: number): readonly RowGoal[] {
  const version = tables.versions.read(row, n);
  invariant(version, 'A version that is to be shown is there.');
  const look = textLook({ ...version, blocks: presentBody(tables, row, n, version.blocks) });
  return [
    { table: 'articles', key: row, after: { current_version: n } },
    {
      table: 'article_state',
      key: row,
      after: {
        ...(look.title === '' ? {} : { title: look.title }),
        publisher: look.publisher,
        lang: look.language,
        published_at: look.publishedAt,
        excerpt: look.excerpt,
        char_count: look.charCount,
        reading_seconds: look.readingSeconds,
        pictures_missing: look.picturesMissing,
        thumbnail: look.thumbnail,
      },
    },
  ];
}
