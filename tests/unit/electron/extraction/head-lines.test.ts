import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINES = [
  'A bell that left the island in the hold of a whaler in 1851 went home on Sunday on the deck of the mail boat.',
  'The museum had owned it for a century, and had shown it for no more than eleven years of those to anybody at all.',
  'It will hang in the porch of the chapel, where the children of the school can reach the rope on their way home.',
];
const JAPANESE = [
  '波切漁港で15日、海女たちによる朝市が40年ぶりに開かれた。夜明け前から約200人が列をつくり、サザエやアワビは1時間で売り切れた。',
  '朝市は1986年まで続いていたが、海女の減少で途絶えた。最盛期に300人いた海女は現在17人。平均年齢は71歳になる。',
  '次回は12月20日午前6時から。雨天決行。（藤崎紗英）',
];

async function read(
  above: string,
  { lines = LINES, lang = 'en', head = '', title = 'The bell goes home' } = {},
) {
  const html = `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${above}${lines.map((line) => `<p>${line}</p>`).join('')}</main></body></html>`;
  const { blocks, authors } = await readPage({ html, encoding: null, url: 'https://n.test/bell' });
  return {
    lines: articleText(blocks).split('\n'),
    authors,
    pictures: blocks.filter(({ type }) => type === 'figure').length,
  };
}

test('a name over a line of a day is who wrote the text, and both leave it', async () => {
  expect(
    await read(
      '<p>Anselm Brody</p><p><time datetime="2026-11-22T16:30:00Z">22 November 2026, 16:30</time></p>',
    ),
  ).toEqual({
    lines: LINES,
    authors: ['Anselm Brody'],
    pictures: 0,
  });
});

test('a day below the word for what kind of text it is leaves it with that word', async () => {
  const { lines } = await read('<p>Press release</p><p>Published 17 November 2026, 10:00 GMT</p>');
  expect(lines).toEqual(LINES);
});

test('a Japanese name beside a day is a person when the text is signed with it, and stays a line when not', async () => {
  const above = '<p>藤崎紗英　<time datetime="2026-11-15T10:30:00+09:00">2026年11月15日 10時30分</time></p>';
  const title = '海女の朝市、40年ぶりに復活';
  expect(await read(above, { lines: JAPANESE, lang: 'ja', title })).toMatchObject({
    lines: JAPANESE,
    authors: ['藤崎紗英'],
  });
});

test('who wrote a text leaves it below what sums it up, with the day and a face', async () => {
  const found = await read(
    '<p>She charted canyons that were not confirmed by any sonar for two decades after that.</p><div><img src="/face.png" alt="Simone Achterberg">By <span>Simone Achterberg</span></div><p>Nov. 24, 2026</p>',
    { head: '<meta name="byl" content="By Simone Achterberg">' },
  );
  expect(found.lines.filter((line) => !LINES.includes(line))).toEqual([
    'She charted canyons that were not confirmed by any sonar for two decades after that.',
  ]);
  expect(found.pictures).toBe(0);
});

test('a first sentence that says what the headline says, with its full stop, is a sentence of the text', async () => {
  const title = '화본역 급수탑에 담쟁이가 마지막 잎을 달았다';
  const lines = [
    `${title}.`,
    '이 탑은 1930년대 말에 세워졌다.',
    '안쪽 벽에는 “석탄 절약” 네 글자가 남아 있다.',
    '군은 내년에 안전 진단을 한다.',
  ];
  expect((await read('', { lines, lang: 'ko', title })).lines).toEqual(lines);
});
