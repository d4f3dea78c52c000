import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article, figure } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

test('An article of which little was found leads to where one can sign in, or answer what the site asks', async () => {
  const url = 'https://fenby.example/swans';
  const { fake } = await openPage([article({ title: 'wall' }, { isWeak: true, url })]);
  fireEvent.click(option(/wall/));
  await articleOpen('wall');
  fireEvent.click(screen.getByRole('button', { name: 'Sign in to the site…' }));
  await waitFor(() => expect(fake.requestsOf('sites.open')).toEqual([{ address: url }]));
});

test.each([
  ['consent', /asked about cookies/, ['Open in a window of the site…', 'Get it again', 'Paste the text']],
  ['login', /asked for a sign-in/, ['Sign in to the site…', 'Get it again', 'Paste the text']],
  ['error', /not there/, ['Try as a browser', 'Get it again', 'Paste the text']],
] as const)('Of a wall is said which it is (%s), and what gets past it', async (wall, told, ways) => {
  await openPage([article({ title: 'wall' }, { isWeak: true, wall, url: 'https://fenby.example/swans' })]);
  fireEvent.click(option(/wall/));
  await articleOpen('wall');
  const banner = within(screen.getByRole('complementary', { name: told }));
  expect(banner.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(ways);
});

test('Of pictures without a text nobody counts characters', async () => {
  const url = 'https://daon.example/cards';
  await openPage([
    article({ title: 'cards' }, { isWeak: true, url, blocks: [figure({ caption: [], credit: null })] }),
  ]);
  fireEvent.click(option(/cards/));
  await articleOpen('cards');
  expect(screen.getByRole('complementary', { name: /^Only pictures were found/ })).not.toBeNull();
});

test('What was pasted is not doubted, and leads nowhere', async () => {
  await openPage([article({ title: 'pasted' }, { isWeak: true, url: null })]);
  fireEvent.click(option(/pasted/));
  await articleOpen('pasted');
  expect(screen.queryByRole('button', { name: 'Sign in to the site…' })).toBeNull();
});
