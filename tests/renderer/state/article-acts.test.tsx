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

test('S pressed twice on an article that is in no list gives it the star and takes it', async () => {
  const { fake, session } = await openPage([article({ title: 'read', isRead: true })]);
  const [only] = fake.library.articles;
  if (!only) throw new Error('There is an article.');
  await session.reading.open(only.headline.id);
  await articleOpen('read');
  fake.answer('articles.change', () => new Promise(() => {}));
  press('s');
  press('s');
  await waitFor(() => expect(fake.requestsOf('articles.change')).toHaveLength(2));
  expect(fake.requestsOf('articles.change')).toMatchObject([
    { change: { starred: true } },
    { change: { starred: false } },
  ]);
});

test('Keys pressed while the list is on its way find its rows, one after the other', async () => {
  const { fake, session } = await openPage([article({ title: 'first' })]);
  let answer = (): void => undefined;
  const answered = new Promise<void>((done) => (answer = done));
  const rows = fake.library.articles.map(({ headline }) => headline);
  fake.answer('articles.list', () => answered.then(() => ({ rows, next: null })));
  const shown = session.library.show('unread');
  for (const key of ['j', 's', 'm']) press(key);
  expect(fake.requestsOf('articles.change')).toEqual([]);
  answer();
  await shown;
  await articleOpen('first');
  await waitFor(() =>
    expect(fake.requestsOf('articles.change')).toMatchObject([
      { change: { starred: true } },
      { change: { read: true } },
    ]),
  );
});
