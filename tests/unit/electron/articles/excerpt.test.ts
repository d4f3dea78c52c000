import { expect, test } from 'vitest';
import { excerptOf } from '../../../../electron/articles/excerpt.js';
import type { Inline } from '../../../../shared/model/block.js';

const text = (value: string): Inline => ({ type: 'text', value });
const raised = (value: string): Inline => ({ type: 'sup', children: [text(value)] });
const excerpt = (...inlines: readonly Inline[]): string => excerptOf([{ type: 'paragraph', inlines }]);

test('The numbers of notes that are no footnotes of ours stay out of the words of a row', () => {
  const link: Inline = { type: 'link', href: 'https://paper.example/#n', children: [text('[2]')] };
  const linked: Inline = { type: 'sup', children: [link] };
  expect(excerpt(text('At the request of a friend.'), raised('1'), text(' It was best.'))).toBe(
    'At the request of a friend. It was best.',
  );
  expect(excerpt(text('친구의 청이었다'), raised('12'), text('고 한다.'))).toBe('친구의 청이었다고 한다.');
  expect(excerpt(text('H'), linked, text(' is long.'))).toBe('H is long.');
});

test('Powers and ordinals stay', () => {
  expect(excerpt(text('9 km'), raised('2'), text(', 10'), raised('3'), text(', (a+b)'), raised('2'))).toBe(
    '9 km2, 103, (a+b)2',
  );
  expect(excerpt(text('The 4'), raised('th'), text(' of July.'))).toBe('The 4th of July.');
});
