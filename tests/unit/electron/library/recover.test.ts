import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testLibrary } from './library-for-test.js';

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

/** Breaks a database where no header tells: pages in the middle become noise. */
function spoil(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(12_288, 0xa5), 0, 12_288, 8_192);
  closeSync(handle);
}

describe('damage that is met while the library is in use', () => {
  test.each([['backups.make'], ['backups.restore']] as const)(
    'by %s gives way to a copy at once, and the question is answered from that',
    async (command) => {
      const first = testLibrary();
      await first.save(text('첫째\n글'));
      await first.save(text(`긴 글\n${'낱말 '.repeat(40_000)}`));
      const copy = await first.ask('backups.make', undefined);
      await first.library.close();
      spoil(join(first.root, 'library.db'));
      const second = testLibrary({ root: first.root });
      if (command === 'backups.make') await second.ask(command, undefined);
      else await second.ask(command, { name: copy.name });
      expect(await second.ask('articles.counts', undefined)).toMatchObject({ all: 2 });
      expect(second.told.map(({ name }) => name)).toContain('library.restarted');
      const { setAside } = await second.ask('backups.list', undefined);
      expect(setAside[0]).toMatch(/^library\.db\.damaged-/);
      expect(existsSync(join(first.root, 'check-at-start'))).toBe(false);
    },
  );
});
