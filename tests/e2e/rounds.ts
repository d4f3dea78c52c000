import type { Page } from '@playwright/test';
import { controls, violations } from './accessibility.js';
import { expect } from './app.js';
import { takePicture } from './pictures-of-the-app.js';

/** How a view is looked at. */
export interface Round {
  readonly language: 'en' | 'ko';
  readonly theme: 'light' | 'sepia' | 'dark';
}

/** Every theme in both languages. */
export const ROUNDS: readonly Round[] = (['en', 'ko'] as const).flatMap((language) =>
  (['light', 'sepia', 'dark'] as const).map((theme) => ({ language, theme })),
);

/** No rule is broken by what is shown, and every control of it has a name. */
export async function expectAccessible(page: Page, view: string, { language, theme }: Round): Promise<void> {
  const told = `${view}, ${theme}, ${language}`;
  await takePicture(page, `${view.replaceAll(' ', '-')}-${theme}-${language}`);
  expect.soft(await violations(page), told).toEqual([]);
  const nameless = (await controls(page)).filter(({ name }) => name === '');
  expect.soft(nameless, told).toEqual([]);
}
