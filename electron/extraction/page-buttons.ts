import { type Groups, isHeadLine } from './pasted-head.js';

/** Buttons that news pages show around a headline, as a copy of the page has them: a line of its own each. */
const BUTTON =
  /^(?:(?:본문|메뉴|주메뉴)\s?바로가기|구독(?:하기|중)?|기사\s?원문|원문\s?보기|추천(?:하기)?|쏠쏠정보|흥미진진|공감백배|분석탁월|후속강추|공유(?:하기)?|댓글|본문\s?(?:요약봇|듣기)|기사\s?듣기|음성(?:으로)?\s?듣기|요약\s?보기|번역(?:\s?설정)?|글자\s?크기(?:\s?(?:변경하기|설정|조절))?|글씨\s?크기(?:\s?조절)?|SNS\s?보내기|인쇄(?:하기)?|프린트|스크랩|북마크|저장|닫기|페이스북|트위터|카카오톡|카카오스토리|밴드|URL\s?복사|로그인|회원가입|전체\s?메뉴|검색|share|save|print|listen|subscribe|sign\s?in|log\s?in|follow|bookmark|copy\s?link|advertisement|skip\sto\s(?:main\s)?content|menu|search|facebook|twitter|whatsapp|email)$/iu;

/** More lines above a text are no head. */
const MOST_LINES = 30;

/** A sentence of a text; a headline ends in no stop. */
const isSentence = (line: string): boolean => line.length >= 30 && /\.[\]"'”’)]*$/u.test(line.slice(-8));

/** How many lines stand above the first sentence of a copied page. */
function headLength(lines: readonly string[]): number {
  const text = lines.findIndex(isSentence);
  return text < 0 ? lines.length : text;
}

/**
 * A copy of a page without the buttons around its headline, which are none of what it tells. A text that has no line
 * of who and when above its first sentence is no page.
 */
export function withoutButtons(groups: Groups): Groups {
  const lines = groups.flat().slice(0, MOST_LINES);
  const length = headLength(lines);
  const isPage = lines.slice(0, length).some(isHeadLine);
  if (!isPage) return groups;
  let passed = 0;
  return groups
    .map((group) => group.filter((line) => ++passed > length || line.length > 30 || !BUTTON.test(line)))
    .filter((group) => group.length > 0);
}
