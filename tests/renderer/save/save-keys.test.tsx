import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
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
