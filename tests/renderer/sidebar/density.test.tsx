import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test('How much the rows show is chosen beside the filter and in Settings, and is one and the same', async () => {
  const { fake, session } = await openPage([article({ title: 'first' })]);
  const list = (): HTMLElement => screen.getByRole('listbox', { name: 'Headlines' });
  expect(list().dataset['density']).toBe('comfortable');
  fireEvent.click(screen.getByRole('radio', { name: 'Compact', hidden: true }));
  await waitFor(() => expect(list().dataset['density']).toBe('compact'));
  expect(fake.library.appearance.settings.listDensity).toBe('compact');
  session.panes.change({ surface: 'settings' });
  // The view may be drawn anew while it is loading: what was found first need not be what stands there.
  await waitFor(() => {
    const chosen = screen.getByRole('combobox', { name: 'Rows of the lists' });
    fireEvent.change(chosen, { target: { value: 'headlines' } });
    expect(fake.library.appearance.settings.listDensity).toBe('headlines');
  });
});
