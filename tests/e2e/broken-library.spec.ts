import type { Locator, Page } from '@playwright/test';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { row, saveInBulk, showView } from './headlines.js';
import type { RunningApp } from './running-app.js';
import { chooseLanguage, openSettings } from './settings-page.js';

const CLOCK = 'The town that set its clocks by the tide';
/** Whatever is in it, it is no database. */
const JUNK = 'noise'.repeat(10_000);

const box = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const all = (page: Page): Promise<void> => showView(page, 'All');

/** An article that a safety copy has, in an app that was ended: its library file lies there for any mischief. */
async function endedWithCopy(app: RunningApp, address: string): Promise<string> {
  await saveInBulk(app.page, [address]);
  await openSettings(app.page);
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.getByText(/^Last copy:/)).toBeVisible();
  await app.end();
  return join(app.libraryFolder, 'library.db');
}

const keptIn = ({ libraryFolder }: RunningApp, beginning: string): string =>
  readdirSync(libraryFolder).find((name) => name.startsWith(beginning)) ?? 'nothing';

for (const [what, content] of [
  ['pure noise', JUNK],
  ['empty', ''],
] as const)
  test(`Of a library file that is ${what} it is told that nothing could be read and what may be missing`, async ({
    app,
    site,
  }) => {
    const file = await endedWithCopy(app, site.address('/en/clock'));
    writeFileSync(file, content);
    await app.start();
    const told = box(app.page, 'A safety copy is open');
    await expect(told).toContainText('The library file was damaged');
    await expect(told).toContainText('Nothing in it could be read.');
    await expect(told).toContainText(/What was saved after .* may be missing here\./);
    await expect(told).toContainText(keptIn(app, 'library.db.damaged-'));
    await told.getByRole('button', { name: 'Go on reading' }).click();
    await all(app.page);
    await expect(row(app.page, CLOCK)).toBeVisible();
  });

test('A folder in the place of the library file is told of, kept, and no reason for not reading on', async ({
  app,
  site,
}) => {
  const file = await endedWithCopy(app, site.address('/en/clock'));
  rmSync(file);
  mkdirSync(file);
  await app.start();
  const told = box(app.page, 'A safety copy is open');
  await expect(told).toContainText('There was a folder where the file library.db should be.');
  await expect(told).toContainText(`only renamed: ${keptIn(app, 'library.db.folder-')}`);
  await told.getByRole('button', { name: 'Go on reading' }).click();
  await all(app.page);
  await expect(row(app.page, CLOCK)).toBeVisible();
  await app.restart();
  await expect(row(app.page, CLOCK)).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('Of two damaged files the newer of which is noise the older is offered, in both languages, and Settings names both', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock')]);
  await app.end();
  rmSync(join(app.libraryFolder, 'backups'), { recursive: true });
  const older = 'library.db.damaged-2026-01-01T00-00-00.000Z';
  renameSync(join(app.libraryFolder, 'library.db'), join(app.libraryFolder, older));
  writeFileSync(join(app.libraryFolder, 'library.db'), JUNK);
  await app.start();
  const told = box(app.page, 'A new, empty library is open');
  await expect(told).toContainText('An older damaged file was looked into as well');
  const names = readdirSync(app.libraryFolder).filter((name) => name.startsWith('library.db.damaged-'));
  const newer = names.find((name) => name !== older) ?? 'nothing';
  await expect(told).toContainText(`Nothing could be read in ${newer}.`);
  await expect(told).toContainText(`An older damaged file was looked into as well: ${older}`);
  await app.page.keyboard.press('Escape');

  await openSettings(app.page);
  const kept = (name: string): Locator =>
    app.page.getByRole('button', { name: `See what can be read in ${name}…` });
  await expect(kept(older)).toBeVisible();
  await kept(newer).click();
  await expect(app.page.getByRole('dialog')).toContainText('Nothing in it could be read.');
  await app.page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await app.page.keyboard.press('Escape');
  await chooseLanguage(app.page, 'ko');
  await app.restart();
  const korean = box(app.page, '비어 있는 새 보관함을 열었습니다');
  await expect(korean).toContainText(`${newer}에서는 아무것도 읽을 수 없었습니다.`);
  await expect(korean).toContainText(`더 오래된 손상 파일도 살펴보았습니다: ${older}`);
  await korean.getByRole('button', { name: '읽을 수 있는 것 되찾기 (글 1편)' }).click();
  await expect(korean).toContainText('되찾은 것: 글 1편.');
  await korean.getByRole('button', { name: '계속하기' }).click();
  await app.page.getByRole('link', { name: /^전체/ }).click();
  await expect(app.page.getByRole('option', { name: CLOCK })).toBeVisible();
});
