import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../support/page.js';

test('The parts of the settings are listed beside them: one stop for Tab, arrows along, Enter to the part', async () => {
  await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  const list = within(await screen.findByRole('list', { name: 'Parts of the settings' }));
  const links = list.getAllByRole('link');
  const heads = within(screen.getByRole('main', { name: 'Settings' })).getAllByRole('heading', { level: 2 });
  expect(links.map((link) => link.textContent)).toEqual(heads.map((head) => head.textContent));
  expect(links.filter((link) => link.tabIndex === 0)).toEqual([links[0]]);

  links[0]?.focus();
  fireEvent.keyDown(links[0] ?? document.body, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(links[1]);
  fireEvent.keyDown(links[1] ?? document.body, { key: 'End' });
  expect(document.activeElement).toBe(links.at(-1));
  fireEvent.click(links[3] ?? document.body);
  await waitFor(() => expect(document.activeElement).toBe(heads[3]));
  expect(links[3]?.getAttribute('aria-current')).toBe('true');
});

test('Where there is no room for the list, its parts are picked in the head', async () => {
  await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  const picker = await screen.findByRole('combobox', { name: 'Parts of the settings', hidden: true });
  fireEvent.change(picker, { target: { value: 'copies' } });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Safety copies'));
  expect(picker).toHaveProperty('value', 'copies');
});

test('Resetting the type offers the way back to what was chosen', async () => {
  const { session } = await openPage();
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  await session.settings.change({ lineLength: 46, keepsWords: false });
  const chosen = session.settings.store.get().settings;
  fireEvent.click(await screen.findByRole('button', { name: 'Reset' }));
  await waitFor(() => expect(session.settings.store.get().settings.lineLength).not.toBe(46));
  fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(() => expect(session.settings.store.get().settings).toEqual(chosen));
});
