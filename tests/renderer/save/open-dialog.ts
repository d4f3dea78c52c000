import { fireEvent, screen, within } from '@testing-library/react';
import { openPage } from '../support/page.js';

/** The page with the save dialog open, its field in hand. */
export async function openDialog(...given: Parameters<typeof openPage>) {
  const page = await openPage(...given);
  fireEvent.click(screen.getAllByRole('button', { name: 'Save article' })[0] ?? document.body);
  const dialog = screen.getByRole('dialog', { name: 'Save article' });
  const field = within(dialog).getByRole('textbox', { name: 'Address or text' });
  return { ...page, dialog, field };
}

/** Puts a value into a field as typing does. */
export const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

export const saveButton = () => screen.getByRole('button', { name: 'Save' });
