import { describe, expect, test } from 'vitest';
import { vote } from '../../../../electron/extraction/vote.js';
import type { Block } from '../../../../shared/model/block.js';
import { figure, paragraph, text } from './body-for-test.js';

const sentence = (topic: string): Block => {
  const words = Array.from({ length: 20 }, (_, index) => `${topic}${index}`).join(' ');
  return paragraph(`The ${words} end.`);
};
const article = ['alpha', 'beta', 'gamma', 'delta'].map(sentence);
const advertisement = paragraph('Subscribe now to our daily letter and never miss a single story again');
const heading: Block = { type: 'heading', level: 2, inlines: [text('Something else')] };
const picture = figure('https://paper.example/a.jpg');
const publisherOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? block.inlines.flatMap((inline) => (inline.type === 'text' ? inline.value : []))
        : [],
    )
    .join('\n');

describe('two opinions', () => {
  test('keep what both hold', () => {
    expect(
      vote({ readability: [...article, advertisement], defuddle: article, publisher: '' }, false),
    ).toEqual(article);
  });

  test('keep pictures, and headings whose text is kept', () => {
    const [first, ...others] = article;
    const readability = [picture, first, heading, ...others].flatMap((block) => block ?? []);
    expect(vote({ readability, defuddle: article, publisher: '' }, false)).toEqual(readability);
  });

  test('drop a heading whose text is dropped', () => {
    expect(
      vote({ readability: [...article, heading, advertisement], defuddle: article, publisher: '' }, false),
    ).toEqual(article);
  });

  test('judge a list item by item', () => {
    const item = paragraph('alpha0 alpha1 alpha2 alpha3');
    const list = (items: readonly (readonly Block[])[]): Block => ({
      type: 'list',
      ordered: false,
      start: 1,
      items,
    });
    const voted = vote(
      { readability: [...article, list([[item], [advertisement]])], defuddle: article, publisher: '' },
      false,
    );
    expect(voted).toEqual([...article, list([[item]])]);
  });

  test('keep a list in a list with the line over it, which the other has without it', () => {
    const answers: Block = {
      type: 'list',
      ordered: true,
      start: 1,
      items: [[paragraph('3.9 m')], [paragraph('4.1 m')]],
    };
    const question = paragraph('How high was the river?');
    const list = (item: readonly Block[]): Block => ({
      type: 'list',
      ordered: true,
      start: 1,
      items: [item],
    });
    const readability = [...article, list([question, answers])];
    expect(vote({ readability, defuddle: [...article, list([question])], publisher: '' }, false)).toEqual(
      readability,
    );
  });

  test('take the longer one when the other was cut short', () => {
    expect(
      vote(
        {
          readability: article.slice(0, 2),
          defuddle: [...article, ...['eps', 'zeta'].map(sentence)],
          publisher: '',
        },
        false,
      ),
    ).toHaveLength(6);
  });

  test('take the other when one found next to nothing', () => {
    expect(vote({ readability: [advertisement], defuddle: article, publisher: '' }, false)).toEqual(article);
    expect(vote({ readability: article, defuddle: [], publisher: '' }, false)).toEqual(article);
  });

  test('that share nothing leave the word to the better reader', () => {
    expect(
      vote({ readability: article, defuddle: ['p', 'q', 'r', 's'].map(sentence), publisher: '' }, false),
    ).toEqual(article);
  });
});

describe('the publisher’s copy', () => {
  test('drops what it lacks', () => {
    const [first] = article;
    const body = [...article, advertisement];
    expect(vote({ readability: body, defuddle: body, publisher: publisherOf(article) }, false)).toEqual(
      article,
    );
    expect(first).toBeDefined();
  });

  test('that is cut short drops nothing', () => {
    expect(
      vote({ readability: article, defuddle: article, publisher: publisherOf(article.slice(0, 2)) }, false),
    ).toEqual(article);
  });

  test('fills up what the page shows only the beginning of, and pictures stay', () => {
    const whole = [...article, ...['eps', 'zeta', 'eta'].map(sentence)];
    const shown = [picture, ...article.slice(0, 2)];
    const voted = vote({ readability: shown, defuddle: shown, publisher: publisherOf(whole) }, false);
    expect(voted).toEqual([picture, ...whole]);
  });

  test('stands in where both read something else', () => {
    const voted = vote(
      { readability: [advertisement], defuddle: [], publisher: publisherOf(article) },
      false,
    );
    expect(voted).toEqual(article);
  });
});

test('on a Korean page Defuddle speaks only when Readability found too little', () => {
  const long = paragraph('정부는 공공 부문의 전산 체계를 새로 짜겠다고 밝혔다. '.repeat(8).trim());
  const widget = paragraph('많이 본 기사');
  expect(vote({ readability: [long, widget], defuddle: [long], publisher: '' }, true)).toEqual([
    long,
    widget,
  ]);
  expect(vote({ readability: [widget], defuddle: [long], publisher: '' }, true)).toEqual([long]);
});

test('nothing from nobody is nothing', () => {
  expect(vote({ readability: [], defuddle: [], publisher: '' }, false)).toEqual([]);
});
