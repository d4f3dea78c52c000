import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../support/page.js';

test('Each theme is a card, all of them one choice to keys, and choosing one colours the window at once', async () => {
  await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  const choice = await screen.findByRole('combobox', { name: 'Theme' });
  const cards = [...(choice.parentElement?.querySelectorAll<HTMLElement>('[data-chosen]') ?? [])];
  expect(cards.map((card) => card.textContent?.replace(/(?:가나Aa)+/, ''))).toEqual([
    'System',
    'Light',
    'Sepia',
    'Dark',
  ]);
  expect(choice).toHaveProperty('value', 'light');
  fireEvent.click(cards[2] ?? document.body);
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('sepia'));
  expect(choice).toHaveProperty('value', 'sepia');
  fireEvent.change(choice, { target: { value: 'dark' } });
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  expect(cards.map((card) => card.dataset['chosen'])).toEqual(['false', 'false', 'false', 'true']);
});
