import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { Refusal } from '../support/fake-bridge.js';
import { articleOpen, giveElementsASize } from '../support/page.js';
import { openDialog, saveButton, type } from './open-dialog.js';

giveElementsASize();

test('offers the article that is already there, and says that it got the tags', async () => {
  const there = article({ title: 'Already here' });
  const { fake, field } = await openDialog([there]);
  fake.answer('articles.save', () => new Refusal({ code: 'duplicate', articleId: there.headline.id }));
  type(field, 'https://harbor.example/a');
  fireEvent.change(screen.getByRole('combobox', { name: 'Add a tag' }), { target: { value: 'sea' } });
  fireEvent.click(saveButton());
  expect(await screen.findByText('The tags were given to the saved article.')).toBeTruthy();
  fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Open the saved article' })));
  await articleOpen('Already here');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('says that an address is already here before it is saved', async () => {
  const there = article({ title: 'Already here' });
  const { field } = await openDialog([there]);
  type(field, there.url ?? '');
  await waitFor(() => screen.getByText('This address is already in your library.'));
  fireEvent.click(screen.getByRole('button', { name: 'Open the saved article' }));
  expect(await articleOpen('Already here')).toBeTruthy();
});

test('gets an address again that is already here, when that is wanted', async () => {
  const there = article({ title: 'Already here' });
  const { field, fake } = await openDialog([there]);
  type(field, there.url ?? '');
  fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Get it again' })));
  expect(await articleOpen('Already here')).toBeTruthy();
  await waitFor(() => expect(fake.requestsOf('versions.fetch-again')).toEqual([{ id: there.headline.id }]));
});
