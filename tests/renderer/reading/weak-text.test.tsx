import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
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

test('What was pasted is not doubted, and leads nowhere', async () => {
  await openPage([article({ title: 'pasted' }, { isWeak: true, url: null })]);
  fireEvent.click(option(/pasted/));
  await articleOpen('pasted');
  expect(screen.queryByRole('button', { name: 'Sign in to the site…' })).toBeNull();
});
