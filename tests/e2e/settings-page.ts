import type { Page } from '@playwright/test';

/** Opens Settings with its key. */
export const openSettings = (page: Page): Promise<void> => page.keyboard.press('Control+,');

/** Chooses the language of the interface, in Settings, whichever it is in now. */
export async function chooseLanguage(page: Page, language: 'ko' | 'en'): Promise<void> {
  await openSettings(page);
  await page.getByRole('combobox', { name: /^(?:Language|언어)/ }).selectOption(language);
  await page.keyboard.press('Escape');
}

/** Chooses the theme, in Settings. */
export async function chooseTheme(page: Page, theme: 'light' | 'sepia' | 'dark'): Promise<void> {
  await openSettings(page);
  await page.getByRole('combobox', { name: /^(?:Theme|테마)/ }).selectOption(theme);
  await page.keyboard.press('Escape');
}
