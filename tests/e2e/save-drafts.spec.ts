import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { row } from './headlines.js';

const TEXT =
  '달빛 시장의 마지막 국숫집\n\n새벽 두 시, 시장 끝 국숫집의 불이 켜진다. 주인은 마흔 해째 같은 솥을 쓴다.';

test('What stands in the save box outlives a crash and a restart, until it is saved', async ({ app }) => {
  const box = () => app.page.getByRole('dialog', { name: 'Save article' });
  const field = () => box().getByRole('textbox', { name: 'Address or text' });
  const isKept = (): boolean => existsSync(join(app.profile, 'save-drafts.json'));
  await app.page.keyboard.press('Control+n');
  await field().fill(TEXT);
  await expect.poll(isKept).toBe(true);

  await test.step('Every process is killed', async () => {
    await app.kill();
    await app.start();
    await app.page.keyboard.press('Control+n');
    await expect(field()).toHaveValue(TEXT);
  });

  await test.step('The window is closed the moment it was typed', async () => {
    await field().press('Control+End');
    await app.page.keyboard.type(' 끝.');
    await app.restart();
    await app.page.keyboard.press('Control+n');
    await expect(field()).toHaveValue(`${TEXT} 끝.`);
  });

  await field().press('Control+Enter');
  await expect(row(app.page, '달빛 시장의 마지막 국숫집')).toBeVisible();
  await expect.poll(isKept).toBe(false);
});
