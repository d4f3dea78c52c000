import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../shared/model/block.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { blocksOf } from './body-for-test.js';

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);
const image = (name: string): string => `<img src="/${name}.png" alt="${name}">`;

describe('a table with pictures', () => {
  test('that compares is rows and columns, its pictures below with what they are called', () => {
    const blocks = blocksOf(
      `<table><tr><th></th><th>Orrin</th><th>Plain</th></tr><tr><th>Picture</th><td>${image('Orrin 2')}</td><td>${image('Plain')}</td></tr><tr><th>Boils in</th><td>3 min</td><td>4 min</td></tr><tr><th>Whistles</th><td>✓</td><td>✗</td></tr></table>`,
    );
    expect(kinds(blocks)).toEqual(['table', 'figure', 'figure']);
    expect(articleText(blocks)).toBe(
      '\tOrrin\tPlain\nBoils in\t3 min\t4 min\nWhistles\t✓\t✗\nOrrin 2\nPlain',
    );
  });

  test('that only lays them out is what it holds', () => {
    const grid = `<table><tr><td>${image('a')}</td><td>${image('b')}</td></tr><tr><td>One</td><td>Two</td></tr></table>`;
    expect(kinds(blocksOf(grid))).toEqual(['figure', 'figure', 'paragraph', 'paragraph']);
  });

  test('beside a sentence takes no caption from it; from a line under it it does', () => {
    const beside = `<table><tr><td>${image('a')}</td><td><p>Nell scraped it clean with a bread knife.</p></td></tr></table>`;
    expect(kinds(blocksOf(beside))).toEqual(['figure', 'paragraph']);
    const under = `<table><tr><td>${image('a')}</td></tr><tr><td>Nell scraped it clean.</td></tr></table>`;
    expect(kinds(blocksOf(under))).toEqual(['figure']);
  });
});
