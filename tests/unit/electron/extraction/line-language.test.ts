import { describe, expect, test } from 'vitest';
import { languageTag, withForeignLines } from '../../../../electron/extraction/line-language.js';
import { Block } from '../../../../shared/model/block.js';
import { blocksOf, paragraph } from './body-for-test.js';

const line = (value: string, lang: string): Block => Block.parse({ ...paragraph(value), lang });

describe('the language of a line', () => {
  test.each([
    ['KO', 'ko'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    [' de-1996 ', 'de-1996'],
    ['english', undefined],
    ['x" onload="', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is told as %s', (given, tag) => expect(languageTag(given)).toBe(tag));

  test('is that of the nearest part of the page with one', () =>
    expect(
      blocksOf(
        '<div lang="fr"><p>La mer.</p><h2 lang="la">Mare</h2><ul><li>Le port.</li></ul></div><p>바다</p>',
      ),
    ).toEqual([
      line('La mer.', 'fr'),
      { type: 'heading', level: 2, inlines: [{ type: 'text', value: 'Mare' }], lang: 'la' },
      { type: 'list', ordered: false, start: 1, items: [[line('Le port.', 'fr')]] },
      paragraph('바다'),
    ]));

  test('is kept where it is not that of the article, and its letters do not say otherwise', () =>
    expect(
      withForeignLines(
        [
          line('La mer est calme.', 'fr'),
          line('바다는 고요하고 배는 모두 돌아왔다.', 'en'),
          { type: 'quote', blocks: [line('바다', 'ko-KR'), line('La mer est calme.', 'fr')] },
        ],
        'ko',
      ),
    ).toEqual([
      line('La mer est calme.', 'fr'),
      paragraph('바다는 고요하고 배는 모두 돌아왔다.'),
      { type: 'quote', blocks: [paragraph('바다'), line('La mer est calme.', 'fr')] },
    ]));
});
