import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ArticleBody } from '../../../renderer/reading/ArticleBody.js';
import { selectedPosition } from '../../../renderer/reading/selected-position.js';
import { createClient } from '../../../renderer/lib/client.js';
import { type Lines, linesOf } from '../../../renderer/state/lines.js';
import { placeMarks } from '../../../renderer/state/marks.js';
import { createSession, SessionProvider } from '../../../renderer/state/session.js';
import { makeQuote } from '../../../shared/anchor/quote.js';
import type { Block, Inline } from '../../../shared/model/block.js';
import type { Highlight, HighlightColor } from '../../../shared/model/highlight.js';
import { layOutText } from '../../../shared/text/article-text.js';
import { figure, paragraph, text } from '../support/articles.js';
import { createFakeBridge } from '../support/fake-bridge.js';

const NOW = '2025-11-23T06:00:00.000Z';

interface Drawn {
  readonly root: HTMLElement;
  readonly text: string;
  readonly lines: Lines;
}

function highlight(whole: string, words: string, color: HighlightColor): Highlight {
  const start = whole.indexOf(words);
  const position = { start, end: start + words.length };
  return {
    id: `${color} ${words}`,
    articleId: 'article',
    color,
    anchor: { version: 1, textVersion: 1, quote: makeQuote(whole, position), position },
    place: position,
    createdAt: NOW,
    updatedAt: NOW,
  };
}

/** Draws blocks as the reading view does, with highlights on the given words. */
async function draw(
  blocks: readonly Block[],
  marked: readonly (readonly [words: string, color: HighlightColor])[] = [],
): Promise<Drawn> {
  const session = createSession(createClient(createFakeBridge().bridge));
  await session.settings.load();
  const laidOut = layOutText(blocks);
  const lines = linesOf(laidOut);
  const highlights = marked.map(([words, color]) => highlight(laidOut.text, words, color));
  const marks = placeMarks({ text: laidOut, lines, highlights, notes: [] });
  const { container } = render(
    <SessionProvider value={session}>
      <ArticleBody blocks={blocks} lines={lines} marks={marks} activeId={null} language="en" />
    </SessionProvider>,
  );
  return { root: container, text: laidOut.text, lines };
}

/** The text node that holds the given words, and where they begin in it. */
function find(root: Element, words: string): readonly [Text, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(words)) return [node, node.data.indexOf(words)];
  }
  throw new Error(`“${words}” is not drawn in one piece.`);
}

/** Selects from the beginning of some words to the end of others, as the mouse would, and reads the words back. */
function select({ root, text: whole, lines }: Drawn, from: string, to: string): string | null {
  const range = document.createRange();
  range.setStart(...find(root, from));
  const [last, at] = find(root, to);
  range.setEnd(last, at + to.length);
  const position = selectedPosition(range, root, { attribute: 'data-line', lines: lines.all, text: whole });
  return position && whole.slice(position.start, position.end);
}

const cell = (value: string) => ({ inlines: [text(value)], colspan: 1, rowspan: 1 });

describe('selected words are found in the article’s text', () => {
  const link = {
    type: 'link',
    href: 'https://harbor.example/a',
    children: [text('a link '), { type: 'strong', children: [text('in bold')] }],
  } as const;

  test('inside links and emphasis', async () => {
    const drawn = await draw([paragraph('Before ', link, ' and after.')]);
    expect(select(drawn, 'link', 'bold')).toBe('link in bold');
    expect(select(drawn, 'fore', 'after')).toBe('fore a link in bold and after');
  });

  test('across paragraphs, captions, lists and tables', async () => {
    const drawn = await draw([
      paragraph('One paragraph.'),
      figure(),
      { type: 'list', ordered: true, start: 1, items: [[paragraph('first')], [paragraph('second')]] },
      {
        type: 'table',
        caption: [],
        head: [[cell('Day'), cell('Tide')]],
        rows: [[cell('Monday'), cell('3.2')]],
      },
    ]);
    expect(select(drawn, 'paragraph.', 'harbour')).toBe('paragraph.\nThe harbour');
    expect(select(drawn, 'Ines', 'first')).toBe('Ines\nfirst');
    expect(select(drawn, 'second', 'Monday')).toBe('second\nDay\tTide\nMonday');
  });

  test('with white space folded, and cut off at the ends', async () => {
    const drawn = await draw([paragraph('  Some \n\n words   here  ')]);
    expect(select(drawn, '\n\n words', 'here ')).toBe('words here');
  });

  test('past line breaks, footnote marks and middle dots', async () => {
    const drawn = await draw([
      paragraph(
        '통신사·빅테크가',
        { type: 'footnote-ref', key: 'a' },
        ' 손잡고',
        { type: 'break' },
        '함께 짓는다',
      ),
      { type: 'footnote', key: 'a', blocks: [paragraph('업계 추산.')] },
    ]);
    expect(select(drawn, '신', '짓는')).toBe('신사·빅테크가 손잡고 함께 짓는');
    expect(select(drawn, '업계', '추산')).toBe('업계 추산');
  });

  test('where a highlight already is: what it says to screen readers is not counted', async () => {
    const drawn = await draw(
      [paragraph('A page that needs permission is not a page.'), paragraph('It is an appointment.')],
      [['needs permission', 'yellow']],
    );
    expect(select(drawn, 'permission', 'not')).toBe('permission is not');
    expect(select(drawn, ' is not a', 'appointment')).toBe('is not a page.\nIt is an appointment');
  });

  test('and a selection of nothing but white space is none', async () => {
    const drawn = await draw([paragraph('one'), paragraph('two')]);
    const range = document.createRange();
    range.setStart(...find(drawn.root, 'one'));
    range.collapse(true);
    const { lines, text: whole } = drawn;
    const body = { attribute: 'data-line', lines: lines.all, text: whole } as const;
    expect(selectedPosition(range, drawn.root, body)).toBeNull();
  });
});

describe('highlights are drawn', () => {
  test('over links and emphasis without changing a letter', async () => {
    const blocks = [paragraph('Before ', { type: 'em', children: [text('the soft')] }, ' word and after')];
    const { root } = await draw(blocks, [['soft word', 'green']]);
    const marks = [...root.querySelectorAll('mark')];
    expect(marks.map((mark) => mark.firstChild?.textContent)).toEqual(['soft', ' word']);
    expect(marks.every((mark) => mark.classList.contains('hl-green'))).toBe(true);
    expect(root.querySelector('em')?.textContent).toBe('the soft');
  });

  test('one inside the other where they overlap', async () => {
    const { root } = await draw(
      [paragraph('one two three four')],
      [
        ['one two three', 'yellow'],
        ['three four', 'blue'],
      ],
    );
    const inner = root.querySelector('.hl-yellow .hl-blue');
    expect(inner?.firstChild?.textContent).toBe('three');
  });

  test('and told to screen readers once', async () => {
    await draw([paragraph('first words'), paragraph('second words')], [['words\nsecond', 'orange']]);
    expect(screen.getAllByText(/Highlight orange/)).toHaveLength(1);
  });
});

describe('a block', () => {
  test('of every kind has its own element', async () => {
    const { root } = await draw([
      { type: 'heading', level: 2, inlines: [text('A heading')] },
      paragraph('A paragraph.'),
      { type: 'list', ordered: true, start: 3, items: [[paragraph('third')]] },
      { type: 'quote', blocks: [paragraph('quoted')] },
      { type: 'code', text: 'a\n  b', language: null },
      { type: 'table', caption: [text('Tides')], head: [[cell('Day')]], rows: [[cell('Monday')]] },
      { type: 'rule' },
    ]);
    expect(screen.getByRole('heading', { level: 2, name: 'A heading' })).toBeTruthy();
    expect(root.querySelector('ol')?.getAttribute('start')).toBe('3');
    expect(root.querySelector('blockquote p')?.textContent).toBe('quoted');
    expect(root.querySelector('pre code')?.textContent).toBe('a\n  b');
    expect(within(screen.getByRole('table')).getByRole('columnheader', { name: 'Day' })).toBeTruthy();
    expect(root.querySelector('caption')?.textContent).toBe('Tides');
    expect(root.querySelector('hr')).toBeTruthy();
  });

  test('tells to everyone which words were taken back and which put there, and highlights lie over both', async () => {
    const inlines: Inline[] = [
      { type: 'del', children: [text('forty-nine')] },
      text(' '),
      { type: 'ins', children: [text('fifty-two')] },
      text(' per cent'),
    ];
    const { root } = await draw([{ type: 'paragraph', inlines }], [['nine fifty-two per', 'yellow']]);
    expect(screen.getByRole('deletion').textContent).toBe('forty-nine');
    expect(screen.getByRole('insertion').textContent).toBe('fifty-two');
    const marked = [...root.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(marked).toContain('fifty-two');
    expect(root.querySelector('del mark')?.textContent).toContain('nine');
  });

  test('that is a list counts down and in letters where it did', async () => {
    const items = [[paragraph('a')], [paragraph('b')]];
    const { root } = await draw([
      { type: 'list', ordered: true, start: 2, reversed: true, counter: 'A', items },
    ]);
    const list = root.querySelector('ol');
    expect([list?.start, list?.reversed, list?.type]).toEqual([2, true, 'A']);
    expect(list?.getAttribute('data-counter')).toBe('A');
  });

  test('in another language than its article says so', async () => {
    const korean = '국내 기관이 암호키를 쥐지 못하면 주권은 절반만 돌아온 셈이다.';
    const { root } = await draw([paragraph('Tides.'), { type: 'quote', blocks: [paragraph(korean)] }]);
    expect([...root.querySelectorAll('p')].map((shown) => shown.lang)).toEqual(['', 'ko']);
  });

  test('in the language its page gave it says so', async () => {
    const french: Block = { type: 'heading', level: 2, inlines: [text('La mer')], lang: 'fr' };
    const { root } = await draw([french, paragraph('Tides.')]);
    expect(root.querySelector('h2')?.lang).toBe('fr');
    expect(root.querySelector('p')?.lang).toBe('');
  });

  test('with a stored picture keeps its size and its words', async () => {
    await draw([figure()]);
    const picture = screen.getByRole('img', { name: 'A harbour at dusk' });
    expect(picture.getAttribute('src')).toBe(`asset://sha256/${'a'.repeat(64)}`);
    expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['1200', '800']);
    expect(screen.getByRole('figure').textContent).toBe('The harbour. Photo: Ines');
  });

  test('without its picture says what was there and why it is not', async () => {
    await draw([figure({ asset: null, failure: 'too-large' })]);
    expect(screen.queryByRole('img', { name: 'A harbour at dusk' })).toBeNull();
    expect(screen.getByRole('figure').textContent).toMatch(
      /A harbour at dusk.*too large to keep.*The harbour/,
    );
  });

  test('of a later version leaves a placeholder', async () => {
    const blocks: Block[] = JSON.parse('[{"type":"hologram"},{"type":"rule"}]');
    const session = createSession(createClient(createFakeBridge().bridge));
    await session.settings.load();
    render(
      <SessionProvider value={session}>
        <ArticleBody
          blocks={blocks}
          lines={{ all: [], numberOf: new Map() }}
          marks={{ onLine: new Map(), placed: [], lost: [], articleNote: null }}
          activeId={null}
          language="en"
        />
      </SessionProvider>,
    );
    expect(screen.getByText(/cannot be shown by this version/)).toBeTruthy();
  });

  test('that is a footnote comes after the text, with ways there and back', async () => {
    const { root } = await draw([
      paragraph('Text', { type: 'footnote-ref', key: 'x' }),
      { type: 'footnote', key: 'x', blocks: [paragraph('The note.')] },
      paragraph('More text.'),
    ]);
    expect(screen.getByRole('link', { name: 'Footnote 1' }).getAttribute('href')).toBe('#footnote-1');
    expect(root.querySelector('#footnote-1')?.textContent).toContain('The note.');
    expect([...root.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
      'Text1',
      'More text.',
      'The note.',
    ]);
  });
});
