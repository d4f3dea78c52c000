import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test('The foot promises that all is on this device only where no article lacks its text or pictures', async () => {
  const { fake, session } = await openPage([
    article({ title: 'first', body: 'failed', failure: { code: 'parse-failed' } }),
  ]);
  const foot = within(screen.getByRole('navigation', { name: 'Library' }));
  expect(foot.queryByText('All on this device'), 'Nothing is counted yet').toBeNull();
  await foot.findByText('All on this device');
  fake.answer('library.incomplete', () => 2);
  await act(() => session.storage.measure());
  foot.getByText('2 not whole');
  expect(foot.queryByText('All on this device')).toBeNull();

  fireEvent.click(foot.getByRole('button', { name: '2 not whole' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Get what is missing' }));
  await waitFor(() => expect(fake.requestsOf('articles.get-missing')).toHaveLength(1));
  expect(await screen.findAllByText('Getting what 1 article lacks.')).not.toHaveLength(0);
});
