import { expect, type Locator, type Page } from '@playwright/test';

const SAVE_ARTICLE = /^(?:Save article|기사 저장)/;

/** The save dialog, when it is open, in either language. */
export const saveDialog = (page: Page): Locator => page.getByRole('dialog', { name: SAVE_ARTICLE });

/** Opens the save dialog with the navigation's button. */
export async function openSaveDialog(page: Page): Promise<Locator> {
  await page
    .getByRole('navigation', { name: /^(?:Library|보관함)/ })
    .getByRole('button', { name: SAVE_ARTICLE })
    .click();
  await expect(saveDialog(page)).toBeVisible();
  return saveDialog(page);
}

/** Hands over an address or a text: open the dialog, fill the field, press Save. */
export async function enter(page: Page, addressOrText: string): Promise<void> {
  const dialog = await openSaveDialog(page);
  await dialog.getByRole('textbox', { name: /^(?:Address or text|주소 또는 본문)/ }).fill(addressOrText);
  await dialog.getByRole('button', { name: /^(?:Save|저장)$/ }).click();
}

/** The same, for something that is taken: the dialog closes. */
export async function save(page: Page, addressOrText: string): Promise<void> {
  await enter(page, addressOrText);
  await expect(saveDialog(page)).toBeHidden();
}

/** Chooses a file of this computer in the dialog's file chooser. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const dialog = await openSaveDialog(page);
  await dialog.getByRole('tab', { name: /^(?:File|파일)/ }).click();
  const chosen = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /^Choose file/ }).click();
  await (await chosen).setFiles(path);
}
