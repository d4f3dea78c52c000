import { describe, expect, test } from 'vitest';
import { dividedAt, withEntryHeads } from '../../../../electron/extraction/live-entries.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import type { Block } from '../../../../shared/model/block.js';
import { BASE, paragraph } from './body-for-test.js';

const prose = (topic: string): string =>
  `<p>The ${topic} was seen by everybody who stood at the pier on that day in November.</p>`;

/** What is kept of a page of which, at first, only whole sentences are. */
function linesKept(html: string): readonly string[] {
  const { body } = parseWithLinkedom(shapeHtml(html));
  const { passages } = readWholePage(body, { base: BASE, title: '' });
  const { kept } = withEntryHeads(passages, new Set(passages.filter(({ isProse }) => isProse)));
  return passages
    .filter((passage) => kept.has(passage))
    .map(({ text }) => text.split(' was seen', 1)[0] ?? '');
}

const topics = ['bridge', 'tree', 'wave'];
const report = (entry: (topic: string, index: number) => string): string => topics.map(entry).join('');

describe('a running report', () => {
  test('keeps the time and the heading above each of its entries, and nothing to click on', () =>
    expect(
      linesKept(
        report(
          (topic, index) =>
            `<article class="post post-${index}"><header><time>12:4${index} KST</time><h2>A ${topic}</h2><div><a href="/share">Share</a></div></header>${prose(topic)}</article>`,
        ),
      ),
    ).toEqual([
      '12:40 KST',
      'A bridge',
      'The bridge',
      '12:41 KST',
      'A tree',
      'The tree',
      '12:42 KST',
      'A wave',
      'The wave',
    ]));

  test('is known by the times of day it prints, and by what it prints in bold', () =>
    expect(
      linesKept(
        `<ul>${report(
          (topic, index) =>
            `<li><div>14시 0${index}분</div><div><b>A ${topic}</b></div><div>Mina Seo</div>${prose(topic)}</li>`,
        )}</ul>`,
      ).slice(0, 3),
    ).toEqual(['14시 00분', 'A bridge', 'The bridge']));

  test('keeps the short list above its entries that sums them up', () =>
    expect(
      linesKept(
        `<p><a href="/">Home</a></p><h2>So far</h2><ul><li>A bridge is closed.</li><li>Nobody is hurt.</li></ul>${report(
          (topic) => `<section><time>12:40</time>${prose(topic)}</section>`,
        )}`,
      ).slice(0, 4),
    ).toEqual(['So far', 'A bridge is closed.', 'Nobody is hurt.', '12:40']));

  test.each([
    [
      'two boxes are none',
      (topic: string, index: number) =>
        index < 2 ? `<section><time>12:40</time>${prose(topic)}</section>` : '',
    ],
    [
      'boxes without a time are none',
      (topic: string) => `<section><h2>A ${topic}</h2>${prose(topic)}</section>`,
    ],
    [
      'nor are the comments of readers',
      (topic: string) => `<div class="comment"><h4>A reader</h4><time>12:40</time>${prose(topic)}</div>`,
    ],
  ])('%s', (_, entry) =>
    expect(linesKept(report(entry)).every((line) => line.startsWith('The '))).toBe(true),
  );

  test('has a line above each entry but one that begins the text', () => {
    const [one, two]: readonly [Block, Block] = [paragraph('12:40'), paragraph('12:05')];
    const rule: Block = { type: 'rule' };
    expect(dividedAt([one, paragraph('a'), two, paragraph('b')], new Set([one, two]))).toEqual([
      one,
      paragraph('a'),
      rule,
      two,
      paragraph('b'),
    ]);
    expect(dividedAt([paragraph('a'), rule, one], new Set([one]))).toEqual([paragraph('a'), rule, one]);
  });
});
