import type { Article, Headline } from '../../../shared/model/article.js';
import type { Block, Inline } from '../../../shared/model/block.js';
import { newId, newRow } from './fake-bridge.js';

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...inlines: readonly (string | Inline)[]): Block => ({
  type: 'paragraph',
  inlines: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});
export const figure = (part: Partial<Extract<Block, { type: 'figure' }>> = {}): Block => ({
  type: 'figure',
  asset: 'a'.repeat(64),
  address: null,
  alt: 'A harbour at dusk',
  caption: [text('The harbour.')],
  credit: 'Photo: Ines',
  width: 1200,
  height: 800,
  failure: null,
  ...part,
});

/** A headline in which only what a test is about must be told. */
export const headline = (part: Partial<Headline> = {}): Headline => ({
  id: newId(),
  row: newRow(),
  title: 'A quiet return',
  publisher: 'The Harbor Review',
  host: 'harbor.example',
  language: 'en',
  excerpt: 'A generation of tools is being rebuilt around the disk you own.',
  savedAt: '2025-11-23T05:05:00.000Z',
  publishedAt: '2025-11-23T04:00:00.000Z',
  place: 'inbox',
  isRead: false,
  isStarred: false,
  progress: 0,
  readingSeconds: 240,
  body: 'saved',
  failure: null,
  picturesMissing: 0,
  thumbnail: null,
  highlights: 0,
  notes: 0,
  tags: [],
  tagIds: [],
  jobId: null,
  ...part,
});

/** An article around a headline, with its text if it has one. */
export function article(
  part: Partial<Headline> = {},
  rest: Partial<Omit<Article, 'headline'>> = {},
): Article {
  const row = headline(part);
  return {
    headline: row,
    version: row.body === 'saved' ? 1 : 0,
    url: `https://${row.host ?? 'harbor.example'}/${row.id}`,
    title: row.title,
    publisher: row.publisher,
    authors: ['Ines Calloway'],
    section: 'Essay',
    language: row.language,
    publishedAt: row.publishedAt,
    modifiedAt: null,
    blocks: row.body === 'saved' ? [paragraph('People read. The network did not arrive.')] : [],
    isWeak: false,
    related: [],
    versionCount: row.body === 'saved' ? 1 : 0,
    twin: null,
    position: null,
    ...rest,
  };
}
