import { describe, expect, test } from 'vitest';
import { compareVersions, type LineChange } from '../../../../renderer/reading/versions/compare-versions.js';
import { assertNever } from '../../../../shared/assert.js';
import type { Article } from '../../../../shared/model/article.js';
import { article, paragraph } from '../../support/articles.js';

const of = (lines: readonly string[], rest: Partial<Article> = {}): Article =>
  article({}, { blocks: lines.map((line) => paragraph(line)), ...rest });

/** Lines as one writes them down: what was removed in [], what was added in {}. */
const told = (lines: readonly LineChange[]): readonly string[] =>
  lines.flatMap((change) => {
    switch (change.kind) {
      case 'same':
        return [...change.lines];
      case 'removed':
        return [`[${change.text}]`];
      case 'added':
        return [`{${change.text}}`];
      case 'changed':
        return [
          change.pieces
            .map(({ kind, text }) => ({ same: text, removed: `[${text}]`, added: `{${text}}` })[kind])
            .join(''),
        ];
      default:
        return assertNever(change);
    }
  });

const changes = async (before: readonly string[], after: readonly string[], language = 'en') =>
  told((await compareVersions(of(before, { language }), of(after, { language }))).lines);

describe('two versions are compared', () => {
  test('word by word in a line that changed', async () => {
    expect(
      await changes(
        ['The drawer was in the old house by the sea.'],
        ['The drawer was in the new school by the sea.'],
      ),
    ).toEqual(['The drawer was in the [old house]{new school} by the sea.']);
  });

  test('by the words of Korean and of Japanese', async () => {
    expect(
      await changes(
        ['군은 내년에도 요금을 받지 않기로 했다.'],
        ['군은 내년에도 차비를 받지 않기로 했다.'],
        'ko',
      ),
    ).toEqual(['군은 내년에도 [요금을]{차비를} 받지 않기로 했다.']);
    expect(await changes(['島の図書館は冬に閉館した。'], ['島の図書館は春に閉館した。'], 'ja')).toEqual([
      '島の図書館は[冬]{春}に閉館した。',
    ]);
  });

  test('line by line where lines came and went', async () => {
    expect(
      await changes(
        ['One stays here as it is.', 'Two goes away for good.', 'Three stays here, too.'],
        ['Zero comes before all others.', 'One stays here as it is.', 'Three stays here, too.'],
      ),
    ).toEqual([
      '{Zero comes before all others.}',
      'One stays here as it is.',
      '[Two goes away for good.]',
      'Three stays here, too.',
    ]);
  });

  test('with title, authors and dates', async () => {
    const before = of(['A line.'], {
      title: 'Old',
      authors: ['Ann'],
      publishedAt: '2025-11-23T05:00:00.000Z',
    });
    const { heads } = await compareVersions(before, {
      ...before,
      title: 'New',
      authors: [],
      modifiedAt: null,
    });
    expect(heads).toEqual([
      { name: 'title', before: 'Old', after: 'New' },
      { name: 'authors', before: 'Ann', after: null },
    ]);
  });

  test('also when they have nothing in common and are long', async () => {
    const many = (word: string): readonly string[] =>
      Array.from({ length: 400 }, (_, n) => `${word} ${n} ${word.repeat(3)} stands alone in line ${n * 7}.`);
    const lines = await changes(many('alpha'), many('omega'));
    expect(lines.join('\n')).toContain('omega 399');
    expect(lines.join('\n')).toContain('alpha 399');
  });
});
