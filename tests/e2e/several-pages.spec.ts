import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { expectArticle, paragraphs } from './article.js';
import { save } from './save-dialog.js';

for (const [language, told] of [
  ['en', 'Joined from 2 pages of its site.'],
  ['ko', '사이트의 2쪽을 이어 붙인 글입니다.'],
] as const) {
  test.describe(language, () => {
    test.use({ settings: { language, theme: language === 'ko' ? 'dark' : 'light' } });

    test('An article on several pages is saved as one, in order, and says so', async ({ app, site }) => {
      const { page } = app;
      await save(page, site.address('/en/tides'));
      await expectArticle(page, 'The string that measured the sea');
      const text = await paragraphs(page);
      expect(text.map((paragraph) => paragraph.slice(0, 20))).toEqual([
        'The tide tables of M',
        'He used a pencil, a ',
        'The ball of string i',
        'Last year a universi',
      ]);
      await expect(page.getByRole('complementary', { name: told })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: test.info().outputPath('joined.png') });
    });
  });
}
