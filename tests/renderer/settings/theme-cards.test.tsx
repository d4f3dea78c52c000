import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../support/page.js';

test('Each theme is a card in one group, and choosing one colours the window at once', async () => {
  await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  const cards = within(await screen.findByRole('radiogroup', { name: 'Theme' }));
  expect(cards.getAllByRole('radio').map((card) => card.getAttribute('value'))).toEqual([
    'system',
    'light',
    'sepia',
    'dark',
  ]);
  expect(cards.getByRole('radio', { name: 'Light' })).toHaveProperty('checked', true);
  fireEvent.click(cards.getByRole('radio', { name: 'Sepia' }));
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('sepia'));
  expect(cards.getByRole('radio', { name: 'Sepia' })).toHaveProperty('checked', true);
});
