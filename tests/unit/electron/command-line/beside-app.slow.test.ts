import { expect, test, vi } from 'vitest';
import { testLibrary } from '../library/library-for-test.js';
import { commandLine } from './command-line-for-test.js';

test('What is saved from the command line while the app runs shows up in its lists', async () => {
  const { root, told, ask } = testLibrary();
  expect((await commandLine(root)('save', 'https://example.com/a')).code).toBe(0);
  await vi.waitUntil(() => told.some(({ name }) => name === 'articles.changed-many'), { timeout: 10_000 });
  expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
});
