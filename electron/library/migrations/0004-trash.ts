import type { Migration } from '../migrate.js';

/**
 * What lies in the trash is removed by days of use as well as by the clock, which may jump (docs/why/trash.md): on how
 * many days each deleted row was seen there. The indexes find what was deleted without reading all that was not.
 */
export const trash: Migration = {
  version: 4,
  name: 'trash',
  sql: `
CREATE TABLE trash_sightings (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'highlight', 'note')),
  row_id INTEGER NOT NULL,
  -- which deletion was seen: one taken back and made again is another
  deleted_at INTEGER NOT NULL,
  days INTEGER NOT NULL,
  PRIMARY KEY (kind, row_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX highlights_deleted ON highlights (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX notes_deleted ON notes (deleted_at) WHERE deleted_at IS NOT NULL;
`,
};
