import { describe, expect, test } from 'vitest';
import { bandsOf, isSameStory } from '../../../../electron/articles/text-print.js';
import { lettersOf } from '../../../../shared/text/letters.js';
import { paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';
import { address, parserOf } from './save-requests.js';

/** A story of so many sentences, each its own. */
const story = (name: string, sentences = 40): string =>
  Array.from(
    { length: sentences },
    (_, n) => `${name}의 ${n}번째 문장은 ${n * n + 7}명이 ${name.length + n}시에 한 말을 적는다.`,
  ).join(' ');

const bus = story('마을버스');

describe('two texts', () => {
  test.each([
    ['with other quotation marks and line ends', bus.replaceAll('. ', '.\n')],
    ['with a line of the agency put before it', `(서울=한결통신) 김하늘 기자 = ${bus}`],
    ['with a paragraph less', story('마을버스', 34)],
  ])('%s are the same story, and are found by it', (_, other) => {
    expect(isSameStory(bus, other)).toBe(true);
    const bands = new Set(bandsOf(bus));
    expect(bandsOf(other).some((band) => bands.has(band))).toBe(true);
  });

  test('of two stories are not', () => {
    const other = story('등대지기 이야기')
      .replaceAll('문장은', '줄에는')
      .replaceAll('한 말을 적는다', '본 것이 있다');
    expect(isSameStory(bus, other)).toBe(false);
    expect(bandsOf('짧은 알림이다.')).toEqual([]);
  });
});

test('A Korean story that is short in letters and long in what it says is found by most of its words', () => {
  const told = `부산항 노동조합과 운영사는 스물두 시간 동안 이어진 협상 끝에 새벽 네 시 야간 수당과 교대 시간에 합의했다. 조합원 투표는
    다음 주 화요일에 열린다. 운영사는 장비를 늘리는 대신 인력을 그대로 두기로 했고, 조합은 석 달 뒤 다시 살펴보는 조건을 받아들였다. 하역이 멈춘
    동안 선석에는 배 열한 척이 기다렸다. 항만 당국은 밀린 화물을 사흘 안에 내보내겠다고 밝혔다. 시장 상인들은 냉동 창고가 가득 차 있었다며 반겼고,
    시청은 다음 달 관계 기관 회의를 열어 물류가 멈출 때의 연락 체계를 다시 짜기로 했다. 노동청은 올해 안에 현장 점검을 마치고 결과를 공개한다.`;
  expect(lettersOf(told).length).toBeLessThan(400);
  const bands = new Set(bandsOf(told, '부두 협상 타결'));
  const other = `${told} 조합은 점검도 요구했다.`;
  expect(bandsOf(other, '밤샘 끝에 타결').some((band) => bands.has(band))).toBe(true);
  expect(isSameStory(told, other)).toBe(true);
});

test('Of two articles that are alike the identical one is named, also when it came later', async () => {
  const like = story('마을버스', 34);
  const said = [like, bus, bus];
  const library = testLibrary({
    fetcher: plainSite,
    parser: parserOf(...said.map((text, n) => () => parsed({ title: `${n}`, blocks: [paragraph(text)] }))),
  });
  const ids: string[] = [];
  for (const n of said.keys()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    ids.push((await library.save(address(`https://one.example/${n}`))).articleId);
  }
  const twin = async (n: number) => (await library.ask('articles.open', { id: ids[n] ?? '' })).twin?.id;
  expect(await twin(2)).toBe(ids[1]);
  expect(await twin(1)).toBe(ids[2]);
});

test('A short text is the same story only under the same title, and a notice is none', () => {
  const brief = story('짧은 소식', 3);
  expect(bandsOf(brief, '소식')).toHaveLength(1);
  expect(bandsOf(brief.replaceAll(' ', '\n'), '소식')).toEqual(bandsOf(brief, '소식'));
  expect(bandsOf(brief, '다른 소식')).not.toEqual(bandsOf(brief, '소식'));
  expect(bandsOf('로그인해 주세요.', '로그인')).toEqual([]);
});

test('The same story under another address is told once it is here, nothing is merged, and both can be kept', async () => {
  const blocks = [paragraph(bus)];
  const library = testLibrary({
    fetcher: plainSite,
    parser: parserOf(
      () => parsed({ title: '처음', blocks }),
      () => parsed({ title: '전재', blocks }),
    ),
  });
  const { ask, save } = library;
  const { articleId: first } = await save(address('https://one.example/a'));
  const { articleId: second } = await save(address('https://two.example/b'));
  expect((await ask('articles.open', { id: first })).twin).toBeNull();
  expect((await ask('articles.open', { id: second })).twin).toMatchObject({ id: first, title: '처음' });
  expect((await ask('articles.counts', undefined)).all).toBe(2);
  await ask('articles.delete', { ids: [first] });
  expect((await ask('articles.open', { id: second })).twin).toBeNull();
  await ask('undo.undo', undefined);
  await ask('articles.keep-both', { id: second });
  expect((await ask('articles.open', { id: second })).twin).toBeNull();
  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'keep-both', articleId: second });
  expect((await ask('articles.open', { id: second })).twin).toMatchObject({ id: first });
});
