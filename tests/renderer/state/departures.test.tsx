import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { article } from '../support/articles.js';
import type { Session } from '../../../renderer/state/session.js';
import type { View } from '../../../shared/model/article.js';
import { Refusal } from '../support/fake-bridge.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

const four = () =>
  ['first', 'second', 'third', 'fourth'].map((title, index) =>
    article({ title, savedAt: `2025-11-23T05:${50 - index}:00.000Z` }),
  );
const press = (key: string, part = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...part });
const FULL = /^The disk is full, so nothing was changed\./;
const full = (): Refusal => new Refusal({ code: 'disk-full' });

describe('while the disk is full', () => {
  test.each([
    ['e', 'articles.change'],
    ['Delete', 'articles.delete'],
  ] as const)('%s leaves nobody at another article, however quick', async (key, command) => {
    const { fake } = await openPage(four());
    press('j');
    await articleOpen('first');
    let refuse = (): void => undefined;
    const refused = new Promise<void>((answer) => (refuse = answer));
    fake.answer(command, () => refused.then(full));
    for (const times of [1, 2, 3]) {
      press(key);
      await waitFor(() => expect(fake.requestsOf(command)).toHaveLength(times)); // oxlint-disable-line no-await-in-loop -- one key after the other
    }
    refuse();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(FULL));
    await articleOpen('first');
    expect(option(/first/).getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByRole('option')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  test('who has gone elsewhere meanwhile stays there', async () => {
    const { fake } = await openPage(four());
    press('j');
    await articleOpen('first');
    let refuse = (): void => undefined;
    const refused = new Promise<void>((answer) => (refuse = answer));
    fake.answer('articles.change', () => refused.then(full));
    press('e');
    await articleOpen('second');
    press('j');
    await articleOpen('third');
    refuse();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(FULL));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('third');
  });

  test.each([
    ['e', 'articles.change-rows'],
    ['Delete', 'articles.delete-rows'],
  ] as const)('%s lets go of no picked row and closes no article', async (key, command) => {
    const { fake, session } = await openPage(four());
    press('j');
    await articleOpen('first');
    press('J', { shiftKey: true });
    await waitFor(() => expect(session.library.store.get().picked.size).toBe(2));
    fake.answer(command, full);
    press(key);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(FULL));
    await articleOpen('first');
    expect(session.library.store.get().picked.size).toBe(2);
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(2);
  });

  test('neither theme nor type size is told or shown as changed', async () => {
    const { fake, session } = await openPage(four());
    fake.answer('settings.change', full);
    press('v');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(FULL));
    expect(screen.getByRole('status').textContent).not.toContain('Theme');
    act(() => session.settings.changeSoon({ textSize: 22 }));
    act(() => session.settings.flush());
    await waitFor(() => expect(session.settings.store.get().settings.textSize).toBeNull());
  });
});

describe('Undo of an act on many', () => {
  const pickTwo = async () => {
    const page = await openPage(four());
    press('j');
    await articleOpen('first');
    press('J', { shiftKey: true });
    await waitFor(() => expect(page.session.library.store.get().picked.size).toBe(2));
    return page;
  };
  const expectBack = async (): Promise<void> => {
    await waitFor(() => expect(screen.getAllByRole('option', { selected: true })).toHaveLength(2));
    expect(screen.getAllByRole('option')).toHaveLength(4);
    await articleOpen('first');
  };

  test.each(['e', 'Delete'])('by %s brings back what was picked and the open article', async (key) => {
    await pickTwo();
    press(key);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    expect(screen.queryByRole('heading', { level: 1, name: 'first' })).toBeNull();
    press('z');
    await expectBack();
  });

  const show = async (session: Session, key: string, view: View): Promise<void> => {
    press('g');
    press(key);
    await waitFor(() => expect(session.library.store.get()).toMatchObject({ view, loading: null }));
  };

  test('does so where the list was left meanwhile and shown again', async () => {
    const { session } = await pickTwo();
    press('Delete');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await show(session, 'l', 'later');
    await show(session, 'u', 'unread');
    press('z');
    await expectBack();
  });

  test('chooses nothing in another list', async () => {
    const { session } = await pickTwo();
    press('Delete');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await show(session, 'i', 'all');
    press('z');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(4));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Undid/));
    expect(session.library.store.get().picked.size).toBe(0);
  });
});

test('E in All archives one article after the other, and on one that is archived takes it out', async () => {
  const { fake } = await openPage([...four(), article({ title: 'archived', place: 'archive' })]);
  press('g');
  press('i');
  await waitFor(() => expect(option(/archived/)).toBeTruthy());
  press('j');
  await articleOpen('first');
  for (const next of ['second', 'third', 'fourth']) {
    press('e');
    await articleOpen(next); // oxlint-disable-line no-await-in-loop -- one key after the other
  }
  press('e');
  await articleOpen('archived');
  press('e');
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toBe('1 article moved back to the inbox.'),
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('archived');
  expect(
    fake
      .requestsOf('articles.change')
      .map((request) => JSON.stringify(request).match(/"place":"(\w+)"/)?.[1]),
  ).toEqual(['archive', 'archive', 'archive', 'archive', 'inbox']);
});

test('Keys that come quicker than the library answers each go on from where the one before them led', async () => {
  const { fake, session } = await openPage(four());
  const [row] = fake.library.articles.map(({ headline }) => headline);
  if (!row) throw new Error('There are four.');
  press('j');
  await articleOpen('first');
  press('j');
  await articleOpen('second');
  // After this, what is in the rows is asked for anew.
  fake.emit('articles.changed-many', {});
  fake.answer('articles.rows', async ({ rows }) => {
    await new Promise((passed) => void setTimeout(passed, 20));
    return fake.library.articles.map(({ headline }) => headline).filter((one) => rows.includes(one.row));
  });
  await waitFor(() => expect(fake.requestsOf('articles.rows').length).toBeGreaterThan(0));
  press('Home');
  press('x');
  press('x');
  await articleOpen('first');
  press('J', { shiftKey: true });
  press('J', { shiftKey: true });
  await waitFor(() => expect(session.library.store.get().picked.size).toBe(3));
});

test('X chooses the row that took the place of one that stands in the list no more', async () => {
  const { session } = await openPage(four());
  press('j');
  await articleOpen('first');
  const { selected, order } = session.library.store.get();
  session.library.select(selected && { ...selected, row: 999_999 });
  press('x');
  await waitFor(() => expect([...session.library.store.get().picked]).toEqual([order.rows[0]]));
});

test('After an act on one picked row that is not the open one, the keys mean the open article again', async () => {
  const { fake, session } = await openPage(four());
  press('j');
  await articleOpen('first');
  const { order, rows } = session.library.store.get();
  session.library.select(rows.get(order.rows[2] ?? -1) ?? null);
  press('x');
  await waitFor(() => expect(session.library.store.get().picked.size).toBe(1));
  press('s');
  await waitFor(() => expect(session.library.store.get().picked.size).toBe(0));
  expect(session.library.store.get().selected?.title).toBe('first');
  press('Delete');
  await waitFor(() => expect(fake.requestsOf('articles.delete')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('option', { name: /first/ })).toBeNull());
});
