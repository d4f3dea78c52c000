import type { CDPSession } from '@playwright/test';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article } from './article.js';
import { headlines, row, saveInBulk } from './headlines.js';

/** One key as Chromium hears it while Hangul is on. */
interface HangulKey {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

/** Korean letters of a two-set keyboard, and a press that an input method keeps to itself. */
const [eo, a, k, processed] = [
  { key: 'ㅓ', code: 'KeyJ', keyCode: 74 },
  { key: 'ㅏ', code: 'KeyK', keyCode: 75 },
  { key: 'ㄴ', code: 'KeyS', keyCode: 83 },
  { key: 'Process', code: 'KeyJ', keyCode: 229 },
] as const satisfies readonly HangulKey[];

async function press(keyboard: CDPSession, { key, code, keyCode }: HangulKey): Promise<void> {
  const event = { key, code, windowsVirtualKeyCode: keyCode };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

test('With Hangul on, the keys do the same', async ({ app, site }) => {
  const { page } = app;
  const three = stories.slice(0, 3);
  await saveInBulk(
    page,
    three.map(({ path }) => site.address(path)),
  );
  const [third, second, first] = three.map(({ title }) => title);
  const heading = article(page).getByRole('heading', { level: 1 });
  const keyboard = await page.context().newCDPSession(page);
  await expect(headlines(page).getByRole('option')).toHaveCount(3);

  await press(keyboard, eo);
  await expect(heading).toHaveText(first ?? '');
  await press(keyboard, processed);
  await expect(heading).toHaveText(second ?? '');
  await press(keyboard, eo);
  await expect(heading).toHaveText(third ?? '');
  await press(keyboard, a);
  await expect(heading).toHaveText(second ?? '');
  await press(keyboard, k);
  await expect(row(page, second ?? '')).toHaveAccessibleName(/starred/);

  await test.step('In a note they are letters', async () => {
    const note = page.getByRole('textbox', { name: 'Note on this article' });
    await note.focus();
    await keyboard.send('Input.imeSetComposition', { text: 'ㅓ', selectionStart: 1, selectionEnd: 1 });
    await press(keyboard, processed);
    await keyboard.send('Input.insertText', { text: '어' });
    await expect(note).toHaveValue('어');
    await expect(heading).toHaveText(second ?? '');
  });
});

test('In the save dialog a syllable under way is not saved by Enter, and what was composed is', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('Control+n');
  const field = page.getByRole('textbox', { name: 'Address or text' });
  await expect(field).toBeFocused();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.insertText', { text: '등대지기의 일지\n\n불을 켰다. 배가 왔다. 불을 껐' });
  await keyboard.send('Input.imeSetComposition', { text: '다', selectionStart: 1, selectionEnd: 1 });
  await press(keyboard, { key: 'Process', code: 'Enter', keyCode: 229 });
  await expect(field).toBeVisible();
  await keyboard.send('Input.insertText', { text: '다.' });
  await expect(field).toHaveValue('등대지기의 일지\n\n불을 켰다. 배가 왔다. 불을 껐다.');
  await page.keyboard.press('Control+Enter');
  await expect(article(page).getByRole('heading', { level: 1 })).toHaveText('등대지기의 일지');
  await expect(article(page)).toContainText('불을 껐다.');
});
