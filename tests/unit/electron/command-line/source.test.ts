import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('A page that a browser packed into one file like a mail is no text, and nothing is saved of it', async () => {
  const root = temporaryFolder();
  const packed = join(root, 'ferry.mhtml');
  const head =
    'From: <Saved by Blink>\r\nSubject: The ferryman\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n';
  writeFileSync(
    packed,
    `${head}------\r\nContent-Type: text/html\r\n\r\n<p>The ferryman=E2=80=99s last ticket</p>`,
  );
  const ended = await commandLine(root)('save', packed);
  expect(ended.code).not.toBe(0);
  expect(json(await commandLine(root)('list', '--json'))).toEqual([]);
});

test('What is missing or no choice is named', async () => {
  const run = commandLine(temporaryFolder());
  expect((await run('save')).told).toContain('save needs an address');
  expect((await run('list', '--view', 'bogus')).told).toContain('--view takes one of');
});
