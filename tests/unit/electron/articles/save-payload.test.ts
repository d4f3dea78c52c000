import { expect, test } from 'vitest';
import { provisionalTitle } from '../../../../electron/articles/save-payload.js';

test.each([
  ['https://www.harbor.example/', 'harbor.example'],
  ['https://harbor.example/news?id=7&utm_source=x', 'harbor.example/news?id=7'],
  ['https://harbor.example/403?20261127-fx', 'harbor.example/403?20261127-fx'],
  ['https://harbor.example/?a=&b', 'harbor.example?a&b'],
  ['https://harbor.example/%EB%B0%94%EB%8B%A4', 'harbor.example/바다'],
])('Until its text is there, %s is called %s', (address, title) => {
  expect(provisionalTitle({ kind: 'address', address })).toBe(title);
});
