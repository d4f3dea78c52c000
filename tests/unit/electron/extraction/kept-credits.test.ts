import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINES = [
  'The last ferry of the summer left the pier with nine bicycles, a harp and the whole of the school choir on board.',
  'Its captain has counted every crossing since 1988 in a blue book, and the book is full but for a page and a half.',
  'In the spring a bridge will open beside the pier, and the ferry is to be tied up below it as a place to drink tea.',
];

async function read(line: string, { lang = 'en', lines = LINES } = {}) {
  const html = `<!doctype html><html lang="${lang}"><head><title>The last ferry</title></head><body><main><h1>The last ferry</h1><p>${line}</p>${lines.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const { blocks, authors, publishedAt } = await readPage({
    html,
    encoding: null,
    url: 'https://n.test/a',
  });
  return { isLeft: articleText(blocks) !== lines.join('\n'), authors, publishedAt };
}

test('a line that names who drew or took the pictures stays', async () => {
  expect(await read('Graphics by Tom Hale · Words by Maud Ferris · 9 June 2026')).toMatchObject({
    isLeft: true,
    authors: ['Maud Ferris'],
  });
});

test('a day whose figures the source writes by their numbers is read', async () => {
  const lines = [
    'غادرت العبارة الأخيرة الرصيف وعلى متنها تسع دراجات وقيثارة وجوقة المدرسة كلها. ',
    'يحصي قبطانها كل رحلة منذ سنوات في دفتر أزرق امتلأ إلا صفحة ونصف الصفحة.',
    'سيفتح في الربيع جسر بجانب الرصيف، وتربط العبارة تحته مكاناً لشرب الشاي.',
  ];
  expect(
    await read('كتبت: ريم الخطيب - نشر في &#1633;&#1637; مايو &#1634;&#1632;&#1634;&#1638;', {
      lang: 'ar',
      lines,
    }),
  ).toMatchObject({ authors: ['ريم الخطيب'], publishedAt: '2026-05-15T12:00:00.001Z' });
});
