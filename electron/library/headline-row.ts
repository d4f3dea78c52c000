import { z } from 'zod';
import { BodyState, type Headline, Place } from '../../shared/model/article.js';
import { FailureFacts } from '../../shared/model/failure.js';
import { instant, instantOrNull, jsonColumn } from './row-values.js';

/** A row of a list as {@link SELECT_HEADLINE} reads it. */
export const HeadlineRow = z.object({
  row: z.int(),
  uid: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  host: z.string().nullable(),
  lang: z.string().nullable(),
  excerpt: z.string(),
  saved_at: z.number(),
  published_at: z.number().nullable(),
  place: Place,
  read_at: z.number().nullable(),
  starred_at: z.number().nullable(),
  progress: z.number(),
  reading_seconds: z.number(),
  body: BodyState,
  failure: jsonColumn(FailureFacts).nullable(),
  pictures_missing: z.number(),
  thumbnail: z.string().nullable(),
  highlight_count: z.number(),
  note_count: z.number(),
  tags: jsonColumn(z.array(z.string())),
  tag_ids: jsonColumn(z.array(z.int())),
  job: z.string().nullable(),
});

/** The row as the page knows it. */
export const toHeadline = (row: z.infer<typeof HeadlineRow>): Headline => ({
  id: row.uid,
  row: row.row,
  title: row.title,
  publisher: row.publisher,
  host: row.host,
  language: row.lang,
  excerpt: row.excerpt,
  savedAt: instant(row.saved_at),
  publishedAt: instantOrNull(row.published_at),
  place: row.place,
  isRead: row.read_at !== null,
  isStarred: row.starred_at !== null,
  progress: row.progress,
  readingSeconds: row.reading_seconds,
  body: row.body,
  failure: row.failure,
  picturesMissing: row.pictures_missing,
  thumbnail: row.thumbnail,
  highlights: row.highlight_count,
  notes: row.note_count,
  tags: row.tags.toSorted(),
  tagIds: row.tag_ids,
  jobId: row.job,
});

/** Everything a row of a list is drawn from; `s` is article_state and `a` articles. */
export const SELECT_HEADLINE = `SELECT s.article_id AS row, a.uid, s.title, s.publisher, s.host, s.lang, s.excerpt, s.saved_at, s.published_at,
  s.place, s.read_at, s.starred_at, s.progress, s.reading_seconds, s.body, s.failure, s.pictures_missing, s.thumbnail,
  s.highlight_count, s.note_count,
  (SELECT json_group_array(g.name) FROM article_tags x JOIN tags g ON g.id = x.tag_id WHERE x.article_id = s.article_id) AS tags,
  (SELECT json_group_array(x.tag_id) FROM tagged x WHERE x.article_id = s.article_id) AS tag_ids,
  (SELECT j.uid FROM jobs j WHERE j.article_id = s.article_id AND j.state IN ('waiting', 'running')
   AND j.kind NOT IN ('keep-page', 'keep-media') ORDER BY j.id DESC LIMIT 1) AS job`;
