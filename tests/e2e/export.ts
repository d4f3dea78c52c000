import { expect } from '@playwright/test';
import type { RunningApp } from './running-app.js';

/** Answers the system's save dialog in the person's place; null cancels it. The name it was offered is kept. */
export const answerSaveDialog = (app: RunningApp, file: string | null): Promise<void> =>
  app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async (...asked: readonly unknown[]) => {
      Reflect.set(globalThis, 'offeredName', Reflect.get(Object(asked.at(-1)), 'defaultPath'));
      return { canceled: path === null, filePath: path ?? '' };
    };
  }, file);

/** The file name that the save dialog was opened with last; undefined when it never was. */
export const offeredName = (app: RunningApp): Promise<unknown> =>
  app.electron.evaluate(() => Reflect.get(globalThis, 'offeredName'));

/** Answers the system's dialog for folders in the person's place; null cancels it. */
export const answerFolderDialog = (app: RunningApp, folder: string | null): Promise<void> =>
  app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({
      canceled: path === null,
      filePaths: path === null ? [] : [path],
    });
  }, folder);

/** Exports the notes of the open article with the toolbar's button, to this file. */
export async function exportNotes(app: RunningApp, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await app.page.getByRole('button', { name: /^Export/ }).click();
  await expect(app.page.getByRole('status')).toHaveText(/^Notes written to /);
}
