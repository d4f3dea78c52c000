import { z } from 'zod';
import { addressKey } from '../../articles/address-key.js';
import type { Migration } from '../migrate.js';

const KeyRow = z.object({ url_key: z.string(), article_id: z.int() });

/**
 * Addresses are known by keys that fold telephone and AMP forms now: the keys there are made anew; one that belongs to
 * another article already stays as it is. Texts are known by fingerprints, so that the same story under another
 * address is told, and what was found of that is kept until a person has seen to it.
 */
export const twins: Migration = {
  version: 11,
  name: 'twins',
  run: (database) => {
    for (const { url_key: key, article_id: row } of database.all(
      KeyRow,
      'SELECT url_key, article_id FROM article_addresses',
    )) {
      const next = addressKey(`https://${key}`);
      if (next === null || next === key) continue;
      database.run(
        'UPDATE OR IGNORE article_addresses SET url_key = ? WHERE url_key = ? AND article_id = ?',
        [next, key, row],
      );
    }
    database.exec(`
CREATE TABLE text_bands (
  band INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (band, article_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX text_bands_by_article ON text_bands (article_id);

CREATE TABLE article_twins (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  twin_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- when a person said that both are wanted
  kept_at INTEGER
) STRICT;
CREATE INDEX article_twins_by_twin ON article_twins (twin_id);
`);
  },
};
