import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readPage } from '../../../../electron/extraction/page.js';
import type { Block } from '../../../../shared/model/block.js';
import { articleText } from '../../../../shared/text/article-text.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/newsrooms');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Invented text by language, which the pages hold by number: `[[3]]`. */
const texts = z.record(z.string(), z.array(z.string())).parse(JSON.parse(read('texts.json')));
/** What each page is, and words of what stands around it that must not be in its text. */
const pages = z
  .record(
    z.string(),
    z.strictObject({
      title: z.string(),
      authors: z.array(z.string()),
      publisher: z.string().nullable(),
      publishedAt: z.string().nullable(),
      section: z.string().nullable().optional(),
      modifiedAt: z.string().nullable().optional(),
      pictures: z.int(),
      begins: z.string(),
      ends: z.string(),
      absent: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(read('expected.json')));

const figures = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'list') return sum + figures(block.items.flat());
    return sum + (block.type === 'figure' ? 1 : block.type === 'quote' ? figures(block.blocks) : 0);
  }, 0);

test.each(Object.entries(pages))(
  'a page built as %s builds its pages is its article and nothing around it',
  async (name, { begins, ends, absent, pictures, ...known }) => {
    const source = read(`${name}.html`);
    const said = texts[/lang="(..)/.exec(source)?.[1] ?? ''] ?? [];
    const html = source.replaceAll(/\[\[(\d)\]\]/g, (_, index) => said[Number(index) - 1] ?? '');
    const numbers = [...source.matchAll(/\[\[(\d)\]\]/g)].map(([, index]) => Number(index));
    const article = await readPage({ html, encoding: null, url: `https://${name}.test/story/77` });
    const { title, authors, publisher, publishedAt, section, modifiedAt, blocks } = article;
    const text = articleText(blocks.filter(({ type }) => type !== 'figure')).replaceAll('\n', ' ');
    expect({
      title,
      authors,
      publisher,
      publishedAt,
      ...('section' in known ? { section, modifiedAt } : {}),
      pictures: figures(blocks),
    }).toEqual({ ...known, pictures });
    expect([text.slice(0, begins.length), text.slice(-ends.length)]).toEqual([begins, ends]);
    expect(absent.filter((words) => text.includes(words))).toEqual([]);
    // A reply below a post is none of it.
    const own = name === 'discourse' ? numbers.filter((index) => index !== 4 && index !== 7) : numbers;
    expect(own.filter((index) => !text.includes(said[index - 1] ?? ''))).toEqual([]);
  },
);
