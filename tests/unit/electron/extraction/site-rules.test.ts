import { describe, expect, test } from 'vitest';
import { placeParts } from '../../../../electron/extraction/page-parts.js';
import { readPage } from '../../../../electron/extraction/page.js';
import { mendedParts, siteRulesFor } from '../../../../electron/versions/rules.js';
import type { Block } from '../../../../shared/model/block.js';
import type { SiteRules } from '../../../../shared/model/site-rules.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { paragraph } from '../library/library-for-test.js';

const LINES = [
  'The lighthouse keeper wrote nothing down but the weather for ninety years, and nobody had asked for more.',
  'Then a second book appeared on the shelf in the spring of the great ice, and its first line was about bread.',
  'Readers of the island paper found copies of eleven pages in a drawer that had been shut since the war ended.',
  'What the second log tells is less about ships than about neighbours, and it has been the talk of the town.',
];

/** A page of the site with its boxes around the story: numbers in names are others on every page. */
const page = (
  n: number,
  lines = LINES,
): string => `<!doctype html><html lang="en"><head><title>Story ${n}</title></head><body>
<div class="top-bar"><p>Island Paper, since 1897, printed on the island and nowhere else in the world.</p></div>
<div id="story-${n}000" class="story"><article><h1>Story ${n}</h1>
${lines.map((line) => `<p>${line} (${n})</p>`).join('\n')}
<div class="offer box-${n}12"><p>Subscribe to the paper for a year and get the second year for half of the price, number ${n}.</p></div>
</article></div>
<div class="editors-note"><p>A note by the editors, which is part of story ${n} and stands in a box below the text.</p></div>
</body></html>`;

const read = (n: number, rules?: SiteRules) =>
  readPage({ html: page(n), encoding: null, url: `https://island.example/${n}`, rules, isWhole: true });

const textOf = (blocks: readonly Block[]): string => articleText(blocks);

describe('rules of a site', () => {
  test('made by mending one page hold for the next one', async () => {
    const first = await read(1);
    const parts = placeParts(first.blocks, first.parts ?? []);
    const isOffer = (block: Block): boolean => textOf([block]).startsWith('Subscribe');
    const isNote = (block: Block): boolean => textOf([block]).startsWith('A note by the editors');
    const kept = new Set(
      parts.flatMap(({ block, isKept }, index) =>
        (isKept && !isOffer(block)) || isNote(block) ? index : [],
      ),
    );
    const rules = siteRulesFor(
      mendedParts(
        parts.map((part) => (isOffer(part.block) ? { ...part, isKept: true } : part)),
        kept,
      ),
    );
    expect(rules).toEqual({
      drop: [{ kind: 'element', value: 'div.offer' }],
      keep: [{ kind: 'element', value: 'div.editors-note' }],
    });
    const second = textOf((await read(2, rules)).blocks);
    expect(second).toContain('in the spring of the great ice');
    expect(second).not.toContain('Subscribe');
    expect(second.split('\n').at(-1)).toBe(
      'A note by the editors, which is part of story 2 and stands in a box below the text.',
    );
  });

  test('that would leave nothing are not followed', async () => {
    const rules: SiteRules = { drop: [{ kind: 'element', value: 'div.story' }], keep: [] };
    expect(textOf((await read(1, rules)).blocks)).toContain('second book');
  });

  test('by words drop that very line only', async () => {
    const rules: SiteRules = { drop: [{ kind: 'text', value: `${LINES[1]} (1)` }], keep: [] };
    const text = textOf((await read(1, rules)).blocks);
    expect(text).not.toContain('second book');
    expect(text).toContain('eleven pages');
  });
});

test('Parts of a page stand in its order; what was cut off a line is no part of its own', () => {
  const whole = ['menu', 'The town council said on Monday that it would meet.', 'advert', 'It met.', 'foot'];
  const located = whole.map((line) => ({ block: paragraph(line), elements: [] }));
  const article = ['town council said on Monday that it would meet.', 'It met.'].map(paragraph);
  expect(placeParts(article, located).map(({ block, isKept }) => [textOf([block]), isKept])).toEqual([
    ['menu', false],
    ['town council said on Monday that it would meet.', true],
    ['advert', false],
    ['It met.', true],
    ['foot', false],
  ]);
});
