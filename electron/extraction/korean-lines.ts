import { isCjk } from '../../shared/text/script.js';

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

interface Rule {
  readonly pattern: RegExp;
  /** Longer lines are prose that only mentions it. */
  readonly mostWords: number;
}

/*
 * The rules of extraction.md §4 that cost no sentence on any page measured. Letters are always `\p{L}`: with the `u`
 * flag `\W` matches Hangul, and a rule built on it once deleted Korean sentences.
 */
const RULES: readonly Rule[] = [
  {
    pattern:
      /무단\s?전재|재배포\s?(?:및|금지)|저작권자|ⓒ|©|All rights reserved|AI\s?학습(?:\s및\s활용)?\s?(?:이용\s?)?금지/iu,
    mostWords: 40,
  },
  { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]】]?[.\s]*$/u, mostWords: 24 },
  {
    pattern:
      /^\/?\s?(?:[가-힣]{2,6}\s?=\s?)?[가-힣]{2,4}(?:[·,\s][가-힣]{2,4})*\s?(?:선임|수석|전문|인턴|사진)?\s?(?:기자|특파원|통신원|논설위원|앵커|PD)$/u,
    mostWords: 6,
  },
  {
    // Several of them, each with or without an address.
    pattern:
      /^[가-힣]{2,4}\s?(?:선임|수석|전문|인턴|사진)?\s?(?:기자|특파원|통신원)(?:\s?[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?)?(?:\s?[·,/\s]\s?[가-힣]{2,4}\s?(?:선임|수석|전문|인턴|사진)?\s?(?:기자|특파원|통신원)(?:\s?[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?)?){1,4}$/u,
    mostWords: 40,
  },
  {
    pattern:
      /^\s*[▶☞►▷◀■□◆◇●★☆※👉]\s?.*(?:구독|제보|바로가기|기사|뉴스|보기|클릭|채널|카카오톡|네이버|유튜브|텔레그램)/u,
    mostWords: 22,
  },
  {
    pattern:
      /^\s*[[<【(]?\s?(?:관련\s?기사|관련\s?뉴스|많이\s?본\s?(?:기사|뉴스)|주요\s?기사|인기\s?기사|기사\s?제보|제보하기|구독하기)\s?[\]>】)]?(?:$|[:：\s])/u,
    mostWords: 22,
  },
  {
    pattern:
      /^(?:[[(]?\s?광고\s?[\])]?|(?:큰\s?사진|크게|사진\s?크게|이미지\s?크게)\s?보기|추천\s?기사|관련\s?글|(?:이|현재)\s?카테고리의\s다른\s글|['‘].{1,30}['’]\s카테고리의\s다른\s글)$/u,
    mostWords: 12,
  },
  { pattern: /^\[[가-힣A-Za-z0-9\s·ㆍ=,/]{2,40}(?:기자|특파원)\]$/u, mostWords: 8 },
  { pattern: /^[가-힣]{2,4}\s?기자의\s?(?:다른\s?기사|기사)\s?(?:더\s?)?보기$/u, mostWords: 5 },
  { pattern: /공공누리\s(?:제?\s?[0-9]\s?유형|.{0,30}조건)/u, mostWords: 30 },
  { pattern: /여러분의\s(?:소중한\s)?제보를\s기다립니다/u, mostWords: 40 },
  {
    pattern: /^(?:이\s?기사는\s?(?:해당\s?)?언론사에서\s.{1,30}\s?섹션으로\s?분류|기사의\s?섹션\s?정보는)/u,
    mostWords: 30,
  },
  { pattern: /^(?:카카오톡|이메일|전화|홈페이지|유튜브)\s?[:：]?\s?(?:검색|제보|.{0,20}@)/u, mostWords: 16 },
  {
    pattern:
      /^(?:기자\s?프로필|기자\s?페이지|글자\s?크기.*|기사\s?공유.*|좋아요\s?\d*|댓글\s?\d*|프린트|인쇄|스크랩)$/u,
    mostWords: 8,
  },
];

/** A reporter's address belongs to no article: a line that has one and Hangul is a signature; one without is left alone. */
const ADDRESS_ALONE = /^[(<[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>\]]?$/u;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Whether a line is what Korean newsrooms print around an article rather than in it: copyright, a reporter's address,
 * a call to subscribe, the heading of related news. Lines in other languages are never judged.
 */
export function isNewsroomLine(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > 400) return false;
  const isOurs =
    HANGUL.test(text) || isCjk(text) || ADDRESS_ALONE.test(text) || /^(?:copyright\b|©|ⓒ)/iu.test(text);
  if (!isOurs) return false;
  const length = words(text);
  return RULES.some(({ pattern, mostWords }) => length <= mostWords && pattern.test(text));
}
