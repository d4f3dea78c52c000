import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test('The date of an article that is written from right to left is read from left to right in English', async () => {
  const { session } = await openPage([
    {
      ...article({ title: 'مكتبة على ظهر قارب', language: 'ar' }),
      language: 'ar',
      publishedAt: '2026-10-22T08:05:00.000Z',
    },
  ]);
  const [row] = session.library.store.get().rows.values();
  await session.reading.open(row?.id ?? '');
  const shown = within(await screen.findByRole('article'));
  const date = shown.getByText(/^22 October 2026/);
  expect(date.closest('article')?.dir).toBe('rtl');
  expect(date.dir).toBe('ltr');
});
