import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openDialog, type } from './open-dialog.js';
import { newId } from '../support/fake-bridge.js';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test('Ctrl+Enter saves with the choices made below the field, from where the focus is then', async () => {
  const { fake } = await openPage();
  fake.answer('articles.save', () => ({ articleId: newId(), jobId: newId() }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Save article' })[0] ?? document.body);
  const dialog = within(screen.getByRole('dialog', { name: 'Save article' }));
  fireEvent.change(dialog.getByRole('textbox', { name: 'Address or text' }), {
    target: { value: 'https://harbor.example/a' },
  });
  const box = dialog.getByRole('checkbox', { name: 'Save as the browser shows it' });
  fireEvent.click(box);
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  await waitFor(() =>
    expect(fake.requestsOf('articles.save')).toMatchObject([{ source: { isRendered: true } }]),
  );
});

const ADDRESS = 'https://harbor.example/a';
const OTHER = 'https://harbor.example/b';

test('An address dropped beside another is a line of its own, and words go where they fall', async () => {
  const { field } = await openDialog();
  type(field, ADDRESS);
  const drop = (text: string) =>
    fireEvent.drop(field, {
      dataTransfer: { getData: (kind: string) => (kind === 'text/plain' ? text : '') },
    });
  expect(drop('some words'), 'The field takes them as any field does').toBe(true);
  expect(field).toHaveProperty('value', ADDRESS);
  expect(drop(OTHER)).toBe(false);
  expect(field).toHaveProperty('value', `${ADDRESS}\n${OTHER}`);
});

test('Who presses a tab with the pointer goes on in its field, with the keys from tab to tab', async () => {
  const { dialog, field } = await openDialog();
  const tab = within(dialog).getByRole('tab', { name: 'Paste text' });
  tab.focus();
  fireEvent.click(tab, { detail: 1 });
  expect(document.activeElement).toBe(field);
  tab.focus();
  fireEvent.keyDown(tab, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(within(dialog).getByRole('tab', { name: 'Address' }));
});
