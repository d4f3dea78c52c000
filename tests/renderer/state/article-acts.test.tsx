import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { Refusal } from '../support/fake-bridge.js';
import { articleOpen, giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

const press = (key: string): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test.each([
  ['s', [{ starred: true }, { starred: false }, { starred: true }]],
  ['m', [{ read: true }, { read: false }, { read: true }]],
] as const)(
  '%s pressed thrice goes to and fro and to, however long the library takes to answer',
  async (key, changes) => {
    const { fake } = await openPage([article({ title: 'first' })]);
    press('j');
    await articleOpen('first');
    fake.answer('articles.change', () => new Promise(() => {}));
    for (const _ of changes) press(key);
    await waitFor(() => expect(fake.requestsOf('articles.change')).toHaveLength(changes.length));
    expect(fake.requestsOf('articles.change')).toMatchObject(changes.map((change) => ({ change })));
  },
);

test('A star that was refused is none', async () => {
  const { fake } = await openPage([article({ title: 'first' })]);
  press('j');
  await articleOpen('first');
  fake.answer('articles.change', () => new Refusal({ code: 'disk-full' }));
  press('s');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^The disk is full/));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Star/ }).getAttribute('aria-pressed')).toBe('false'),
  );
});
