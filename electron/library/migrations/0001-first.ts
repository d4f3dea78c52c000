import type { Migration } from '../migrate.js';

/**
 * The library as it begins (storage.md §8). Content is immutable and versioned,
 * state is its own narrow table that outlives it and that every list stands on,
 * and each row a person makes has a uid, `updated_at` and `deleted_at`, so that
 * undo, trash and one day another machine need no rewrite. Times are milliseconds
 * since 1970 in UTC.
 */
export const first: Migration = {
  version: 1,
  name: 'first',
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  url TEXT,
  current_version INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

-- Every address that leads to an article: as given, after redirects, canonical.
CREATE TABLE article_addresses (
  url_key TEXT PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;
CREATE INDEX article_addresses_by_article ON article_addresses (article_id);

CREATE TABLE assets (
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  -- how the file is packed; raw pages are, pictures are not
  encoding TEXT CHECK (encoding IN ('br')),
  created_at INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

-- Never updated, never deleted while the article lives: a better reading is a new version.
CREATE TABLE article_versions (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  quality TEXT NOT NULL CHECK (quality IN ('article', 'weak', 'empty')),
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  publisher TEXT,
  section TEXT,
  lang TEXT,
  published_at INTEGER,
  modified_at INTEGER,
  blocks TEXT NOT NULL,
  text TEXT NOT NULL,
  text_version INTEGER NOT NULL,
  hash TEXT NOT NULL,
  raw_asset TEXT REFERENCES assets(hash),
  headers TEXT,
  final_url TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, n)
) STRICT;

CREATE TABLE article_assets (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  hash TEXT NOT NULL REFERENCES assets(hash),
  PRIMARY KEY (article_id, version, hash)
) WITHOUT ROWID, STRICT;
CREATE INDEX article_assets_by_hash ON article_assets (hash);

CREATE TABLE related_headlines (
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  published_at INTEGER,
  PRIMARY KEY (article_id, version, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  title TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE feed_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  article_id INTEGER REFERENCES articles(id),
  seen_at INTEGER NOT NULL,
  UNIQUE (feed_id, guid)
) STRICT;
CREATE INDEX feed_entries_by_article ON feed_entries (article_id);

CREATE TABLE article_state (
  article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  place TEXT NOT NULL DEFAULT 'inbox' CHECK (place IN ('inbox', 'later', 'archive')),
  read_at INTEGER,
  starred_at INTEGER,
  progress REAL NOT NULL DEFAULT 0,
  saved_at INTEGER NOT NULL,
  published_at INTEGER,
  feed_id INTEGER REFERENCES feeds(id),
  deleted_at INTEGER,
  updated_at INTEGER NOT NULL,
  -- the narrow columns of a list row
  title TEXT NOT NULL,
  publisher TEXT,
  host TEXT,
  lang TEXT,
  excerpt TEXT NOT NULL DEFAULT '',
  char_count INTEGER NOT NULL DEFAULT 0,
  reading_seconds INTEGER NOT NULL DEFAULT 0,
  body TEXT NOT NULL CHECK (body IN ('saving', 'saved', 'headline', 'failed')),
  failure TEXT,
  pictures_missing INTEGER NOT NULL DEFAULT 0,
  thumbnail TEXT REFERENCES assets(hash),
  highlight_count INTEGER NOT NULL DEFAULT 0,
  note_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX state_all ON article_state (saved_at DESC, article_id DESC) WHERE deleted_at IS NULL;
CREATE INDEX state_unread ON article_state (saved_at DESC, article_id DESC)
  WHERE deleted_at IS NULL AND read_at IS NULL AND place = 'inbox';
CREATE INDEX state_later ON article_state (saved_at DESC, article_id DESC)
  WHERE deleted_at IS NULL AND place = 'later';
CREATE INDEX state_archive ON article_state (saved_at DESC, article_id DESC)
  WHERE deleted_at IS NULL AND place = 'archive';
CREATE INDEX state_starred ON article_state (saved_at DESC, article_id DESC)
  WHERE deleted_at IS NULL AND starred_at IS NOT NULL;
CREATE INDEX state_feed ON article_state (feed_id, saved_at DESC, article_id DESC) WHERE deleted_at IS NULL;
CREATE INDEX state_feed_unread ON article_state (feed_id, saved_at DESC, article_id DESC)
  WHERE deleted_at IS NULL AND read_at IS NULL;
CREATE INDEX state_deleted ON article_state (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE TABLE article_tags (
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  saved_at INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  PRIMARY KEY (tag_id, saved_at, article_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX article_tags_by_article ON article_tags (article_id);

CREATE TABLE highlights (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  text_version INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  color TEXT NOT NULL CHECK (color IN ('yellow', 'green', 'blue', 'orange', 'purple')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX highlights_by_article ON highlights (article_id, start) WHERE deleted_at IS NULL;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  highlight_id INTEGER REFERENCES highlights(id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX notes_by_article ON notes (article_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX notes_one_a_highlight ON notes (highlight_id) WHERE deleted_at IS NULL AND highlight_id IS NOT NULL;
CREATE UNIQUE INDEX notes_one_an_article ON notes (article_id) WHERE deleted_at IS NULL AND highlight_id IS NULL;

CREATE TABLE drafts (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE,
  payload TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  tries INTEGER NOT NULL DEFAULT 0,
  run_after INTEGER NOT NULL,
  lease_owner TEXT,
  lease_until INTEGER,
  failure TEXT,
  -- whether another try may go better without a person's doing
  retriable INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX jobs_by_article ON jobs (article_id, id);
CREATE INDEX jobs_open ON jobs (run_after, id) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_open_by_article ON jobs (article_id) WHERE state IN ('waiting', 'running');

-- What a person hands over (a file, pasted text) until it has become an article.
CREATE TABLE job_inputs (
  job_id INTEGER PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;

-- Reversible acts: for each changed row the columns before and after (architecture.md §1, row 11).
CREATE TABLE undo_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  count INTEGER NOT NULL,
  merge_key TEXT,
  changes TEXT NOT NULL,
  done_at INTEGER NOT NULL,
  undone_at INTEGER
) STRICT;
`,
};
