import { assert, asyncProperty, array, constantFrom, integer, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import type { Parser } from '../../../../electron/articles/parser.js';
import { lineParser, testLibrary, type TestLibrary } from '../library/library-for-test.js';
import { inStep } from './in-step.js';

/** Words side by side in all the ways that newsrooms write them; no word of one is the accident of another's edge. */
const TEXTS = [
  '소버린 클라우드란\n공공 클라우드를 국내에 둔다. 암호키는 기관이 갖는다!',
  '암호키 논의\nKT와 마이크로소프트가 클라우드를 짓는다. AI는 관심 밖이다.',
  'Setting Hangul\nTwo scripts on one line, and KTX too. 서울역',
  'クラウド移行\n東京都の情報システム、数据中心와 인공지능센터',
  '인공지능 법\n인공 지능이라 쓰는 이도 있다. 지능센터는 없다',
  'שלום עולם\nمرحبا بالعالم 클라우드',
  'Naïve café\nÉclair à la carte, Ünïcode',
  '분해된 글자\n\u1112\u1161\u11ab\u1100\u1173\u11af ｶﾞｲﾄﾞ ＡＩ ﬁnal',
] as const;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
const WITH_SPACES = /^[\p{Script=Latin}\p{Script=Hebrew}\p{Script=Arabic}\d]/u;
const INSIDE_WORD = /[\p{Script=Latin}\p{Script=Hebrew}\p{Script=Arabic}\d]$/u;

/** Substring truth (storage.md §4): any part of a word that needs no spaces, the beginning of any other. */
function says(text: string, chunk: string): boolean {
  const [whole, part] = [plain(text), plain(chunk)];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
    if (!WITH_SPACES.test(part) || !INSIDE_WORD.test(whole.slice(0, at))) return true;
  return false;
}

const CHUNKS = TEXTS.flatMap((text) => text.split(/[\s.,!、]+/u)).filter((word) => word !== '');

/** A part of a word of the texts, as somebody may type it: from its beginning where the script has spaces. */
const part = tuple(constantFrom(...CHUNKS), integer({ min: 0, max: 9 }), integer({ min: 1, max: 12 })).map(
  ([word, from, length]) => {
    const letters = Array.from(word.normalize('NFKC'));
    const start = WITH_SPACES.test(plain(word)) ? 0 : from % letters.length;
    const cut = letters.slice(start, start + length).join('');
    return INSIDE_WORD.test(plain(letters.slice(0, start).join(''))) && WITH_SPACES.test(plain(cut))
      ? letters.join('')
      : cut;
  },
);

/** What asks for nothing, wherever it stands. */
const noise = constantFrom(
  ' ', '  ', ' ) ', ' ( ', ' * ', ' ^ ', ' "" ', ' - ', '\0 ', ' \ud800 ', ' \u202e ', ' \u200f', ' {} ', " ' ", ' ; ', ' OR ( ', ' is: ', '\n', ' | ', ' \\ ',
); // prettier-ignore

/** Reads titles and texts alone, without people and publishers. */
const bareParser: Parser = {
  parse: async (request) => ({ ...(await lineParser.parse(request)), publisher: null, authors: [] }),
};

async function library(): Promise<TestLibrary> {
  const made = testLibrary({ parser: bareParser });
  // eslint-disable-next-line no-await-in-loop -- one library
  for (const text of TEXTS) await made.save({ source: { kind: 'text', text } });
  await inStep(made);
  return made;
}

const firstLines = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.split('\n')[0] ?? '').toSorted();

it('finds exactly the articles that say what random queries ask for, whatever stands between the words', async () => {
  const { ask } = await library();
  await assert(
    asyncProperty(array(tuple(noise, part), { minLength: 1, maxLength: 3 }), async (pieces) => {
      const query = pieces.map(([before, chunk]) => before + chunk).join('');
      const isEither = pieces.some(([before], at) => at > 0 && before.includes('OR'));
      const { hits } = await ask('search.find', { query, isOpen: false, sort: 'best', offset: 0, limit: 20 });
      const truth = firstLines(TEXTS.filter((text) => pieces.every(([, chunk]) => says(text, chunk))));
      const found = firstLines(hits.map(({ headline }) => headline.title));
      const isMissing = (title: string): boolean => !found.includes(title);
      const isWrong = (title: string): boolean => !isEither && !truth.includes(title);
      expect({ missing: truth.filter(isMissing), wrong: found.filter(isWrong) }).toEqual({
        missing: [],
        wrong: [],
      });
    }),
    runs(1_000),
  );
});
