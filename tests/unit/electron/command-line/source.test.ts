import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../library/library-for-test.js';
import { commandLine, type Ended, json } from './command-line-for-test.js';

const saved = (ended: Ended): { readonly url: string | null } =>
  z.object({ url: z.string().nullable() }).parse(json(ended));

describe('save', () => {
  test('moves what is here already when a place is told, and only then', async () => {
    const root = temporaryFolder();
    const run = commandLine(root);
    await run('save', 'https://example.com/a', '--place', 'later');
    expect((await run('save', 'https://example.com/a')).told).not.toContain('lies');
    expect(json(await run('list', '--view', 'later', '--json'))).toHaveLength(1);
    expect((await run('save', 'https://example.com/a', '--place', 'archive')).told).toContain(
      'It lies in Archive now.',
    );
    expect(json(await run('list', '--view', 'archive', '--json'))).toMatchObject([{ place: 'archive' }]);
  });

  test('takes an address without its scheme, and one alone on stdin', async () => {
    const root = temporaryFolder();
    const bare = saved(await commandLine(root)('save', 'example.com/news/a.html', '--json'));
    expect(bare.url).toBe('https://example.com/news/a.html');
    const stdin = 'https://example.com/b\n';
    expect(saved(await commandLine(root, { stdin })('save', '-', '--json')).url).toBe(
      'https://example.com/b',
    );
  });
});

test('What is missing or no choice is named', async () => {
  const run = commandLine(temporaryFolder());
  expect((await run('save')).told).toContain('save needs an address');
  expect((await run('list', '--view', 'bogus')).told).toContain('--view takes one of');
});
