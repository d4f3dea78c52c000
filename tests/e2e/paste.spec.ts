import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { article, expectArticle, paragraphs } from './article.js';
import { exportNotes } from './export.js';
import { root } from './running-app.js';
import { save, saveDialog } from './save-dialog.js';

interface Sample {
  readonly what: string;
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly begins: string;
  readonly lastBegins: string;
  readonly lastEnds: string;
  readonly related: readonly (readonly [title: string, savedAt: string])[];
}

const ours: Sample = {
  what: 'A publisher’s dump',
  file: join(root, 'tests/fixtures/site/sample-ko.txt'),
  title: '[마을클로즈업] 두레마을 손잡은 반달은행, 작은 상점 살릴까',
  publisher: '물결신문',
  author: '윤나래',
  begins: '반달은행이 두레마을 상인회와 손잡고',
  lastBegins: '한편, 이에 대해 반달은행 관계자는',
  lastEnds: '구체화해 나가겠다는 방침이다.',
  related: [
    ['반달은행, 장날 첫 이동 점포 열어… "일요일에도 상담합니다"', '2025-02-11T05:05:42.000Z'],
    ['"외상 장부 쓰는 가게, 카드만 받는 가게보다 손님 많아"', '2025-02-11T05:01:10.000Z'],
    ['"버려진 방앗간 고쳐 드립니다" 마을 수리단 찾는 집 늘어', '2025-02-11T03:00:00.000Z'],
    ['작은 서점 겨냥한 두레출판 "3년 동안 책 천 권 묶었다"', '2025-02-11T02:48:33.000Z'],
    [
      '두레마을, 이달 안에 새 이장 뽑을까… 윤하늘 이장 포함 후보 다섯에 쏠리는 눈길',
      '2025-02-11T02:30:07.000Z',
    ],
  ],
};

const owners: Sample = {
  what: 'The owner’s sample',
  file: join(root, '../shared/seed/article-ko.txt'),
  title: '[IT클로즈업] MS 손잡은 KT, 빅테크 공공시장 진출 우회로 열어주나',
  publisher: '디지털데일리',
  author: '권하영',
  begins: 'KT가 마이크로소프트(MS)와 인공지능(AI)',
  lastBegins: '한편, 이에 대해 KT 관계자는',
  lastEnds: '구체화해 나가겠다는 방침이다.',
  related: [
    ['신한은행, 외국인중심 첫 영업점 오픈… "주말에도 금융상담 가능"', '2025-01-22T04:15:31.000Z'],
    ['"금융앱 확보 고객 비율, 네이버페이가 KB페이 앞질러"', '2025-01-22T04:13:57.000Z'],
    ['"개인정보 담긴 게시글 지워드립니다" 지우개서비스 이용자 1.5배 증가', '2025-01-22T03:00:00.000Z'],
    ['일본시장 겨냥한 체크멀 "3년간 수출 성장률 1100% 달성"', '2025-01-22T02:33:40.000Z'],
    [
      '하나금융, 이달 내 차기 회장 선출 결론 낼까… 함영주 회장 포함 후보 5인에 쏠리는 관심',
      '2025-01-22T02:22:08.000Z',
    ],
  ],
};

for (const sample of [ours, owners]) {
  test(`${sample.what}, pasted, gives its article and, apart from it, the headlines printed below`, async ({
    app,
  }, info) => {
    test.skip(!existsSync(sample.file), `${sample.file} is not here.`);
    const { page } = app;
    const text = readFileSync(sample.file, 'utf8');
    await save(page, text);
    await expectArticle(page, sample.title);

    const body = await paragraphs(page);
    expect(body).toHaveLength(14);
    expect(body[0]?.startsWith(sample.begins)).toBe(true);
    expect(body.at(-1)?.startsWith(sample.lastBegins)).toBe(true);
    expect(body.at(-1)?.endsWith(sample.lastEnds)).toBe(true);
    const [, bracketed = '', ...rest] = text.split('\n');
    const printed = [bracketed.replace(/^\[[^\]]*\]\s*/, ''), ...rest.slice(0, 13)];
    expect(body, 'Not one sentence is lost').toEqual(printed);

    const byline = article(page).locator('header');
    await expect(byline).toContainText(sample.publisher);
    await expect(byline).toContainText(sample.author);
    await expect(byline.locator('time'), 'The stamps are not the article’s').toHaveCount(0);
    await expect(article(page)).toHaveAttribute('lang', 'ko');

    const related = page.getByRole('region', { name: 'Also in this issue' }).getByRole('listitem');
    await expect(related).toHaveCount(5);
    for (const [index, [title, time]] of sample.related.entries()) {
      // oxlint-disable no-await-in-loop -- in the order of the list
      await expect(related.nth(index)).toContainText(title);
      await expect(related.nth(index).locator('time')).toHaveAttribute('datetime', time);
      await expect(article(page)).not.toContainText(title);
      // oxlint-enable no-await-in-loop
    }

    const file = info.outputPath('notes.md');
    await exportNotes(app, file);
    const exported = await readFile(file, 'utf8');
    expect(exported).toContain(sample.title);
    for (const [title] of sample.related) expect(exported).not.toContain(title);
  });
}

test('A text left in the save box says so, and gives way to another when that is begun anew; undo brings it back', async ({
  app,
}) => {
  const { keyboard } = app.page;
  const dialog = saveDialog(app.page);
  const field = dialog.getByRole('textbox');
  await keyboard.press('Control+n');
  await keyboard.insertText('Half an article\n\nThe other half comes later.');
  await keyboard.press('Escape');
  await keyboard.press('Control+n');
  await expect(field).toHaveValue(/^Half an article/);
  await dialog.getByRole('button', { name: 'Begin anew' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await keyboard.press('Control+z');
  await expect(field).toHaveValue(/^Half an article/);
});

test('What was found in a pasted text is seen before it is saved, and the keyboard alone puts it into Later', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('Control+n');
  const dialog = saveDialog(page);
  await page.keyboard.insertText('바닷가 마을의 시계\n\n배는 서울이 몇 시인지 묻지 않는다.');
  await expect(dialog.getByRole('tab', { name: 'Paste text' })).toHaveAttribute('aria-selected', 'true');
  const found = dialog.getByRole('region', { name: 'What was found' });
  await expect(found.getByRole('heading')).toHaveText('바닷가 마을의 시계');
  await expect(dialog.getByRole('status')).toContainText('Only 20 characters were found.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Later' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectArticle(page, '바닷가 마을의 시계');
  const later = page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: /^Later/ });
  await expect(later).toHaveAttribute('aria-current', 'page');
});

test('A page of which little was found says so, and the pasted rest takes its place', async ({
  app,
  site,
}) => {
  const { page } = app;
  await save(page, site.address('/trouble/teaser'));
  await expectArticle(page, '등대지기의 마지막 일지');
  const notice = page.getByRole('complementary', { name: /^Only \d+ characters of text could be found/ });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Paste the text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste the text' });
  const rest = [
    '달맞이섬 등대를 마흔 해 동안 지켰다.',
    '마지막 일지를 썼다.',
    '공책은 모두 서른두 권이다.',
    '불은 꺼지지 않았다.',
  ];
  await dialog.getByRole('textbox', { name: 'Text' }).fill(`등대지기의 마지막 일지\n\n${rest.join('\n\n')}`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => paragraphs(page)).toEqual(rest);
  await expect(notice).toHaveCount(0);
});
