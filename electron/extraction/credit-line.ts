import type { DayOrder } from '../../shared/text/calendar-day.js';
import { lettersOf } from '../../shared/text/letters.js';
import { findStamp, type PrintedStamp } from '../../shared/text/printed-stamp.js';
import { normalText } from '../../shared/text/white-space.js';
import { readChineseReporterLine } from './chinese-byline.js';
import { isPublisherName, readNameLine } from './korean-byline.js';
import { isBesideStamp } from './stamp-words.js';
import { OTHERS_WORK, withOneLabel } from './others-work.js';
import { pageWords } from './page-words.js';
import { isAsianPublisher, isPlaceOrSection, isWesternName } from './person-name.js';

/** What one printed line that is no text says of an article: who wrote it, for whom, when. */
export interface CreditLine {
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly stamps: readonly WrittenStamp[];
  /** Whether it also names who did something else than write: took the pictures, drew. */
  readonly isOfOthers?: true;
}

/** Names that are known already: in a line they say nothing new. */
export interface KnownNames {
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** The text that a line stands above, where it is known: who signs it is a person. */
  readonly text?: string;
  /** In which order the page writes day and month, where it is known. */
  readonly order?: DayOrder | null;
}

const LONGEST = 120;
const MOST_STAMPS = 3;

const PARTING = /\s*(?:[|｜ㅣ│·ㆍ•・、，,;；\u060c\u061b/／–—]|\s-\s|\u3000)\s*/u;

/** Brackets that are left around what stood beside a stamp. */
const BRACKETS = /^[\s.()（）[\]【】]+|[\s()（）[\]【】]+$/gu;

const LABEL =
  /^(?:입력|수정|등록|송고시간|승인|작성일?|등록일|게시일|조회수?|날짜|published|posted|updated|last updated|date|发布时间|时间|發布時間|公開日|更新日)\s*[:：]\s*/iu;
const PUBLISHER_LABEL = /^(?:来源|來源|출처|매체|quelle|source|источник|nguồn)\s*[:：]\s*/iu;
/** Who is named after these is named for something else. */
const OTHERS_LABEL = new RegExp(`^(?:${OTHERS_WORK})(?:\\s*[:：=＝]\\s*|\\s+)\\S`, 'iu');
const AUTHOR_LABEL =
  /^(?:글쓴이|작성자|기자명|기자(?=\s(?!페이지|프로필|구독|정보|소개|회견|공유)[가-힣]{2,4}$)|글|저자|필자|이름|文|撰文|作者|記者|记者|लेखक|रिपोर्ट|بقلم|كتبت?|إعداد|tác giả|penulis|yazar|執筆|ライター|取材|author|by|โดย|text|(?:recueilli|rédigé|écrit)\spar|(?:reporting|written|words|story|text)\sby|escrito\spor|geschrieben\svon|propos\srecueillis\spar|a\scura\sdi|texto\sde|testo\sdi|reportagem\sde|(?:words|story)(?=\s*[:：])|von|par|por|di|av|af|door|автор|autor(?:in|a)?(?:\s?\/\s?autor(?:in|a)?)?|auteure?|autore|författare)\s*(?:[:：=＝]\s*|\s+)(?=\S)/iu;
const ROLE_BEFORE = /^(?:本報|本报|実習|見習)?(?:記者|记者)(?=\p{Script=Han}{2,4}$)/u;
const ROLE_BEHIND = /(?<=\p{L})\s?(?:記者|记者|特派員|論説委員|編集委員)$/u;
/** A stamp, and whether the word before it says that it is the time of a change. */
export interface WrittenStamp extends PrintedStamp {
  readonly isOfChange: boolean;
}

interface Cut {
  readonly rest: string;
  readonly stamps: readonly WrittenStamp[];
}

const CHANGE =
  /(?:수정|업데이트|updated?|modified|aktualisiert|actualizado|atualizado|aggiornat[oa]|modific(?:a|at[oa])|modifi(?:é|cado)|mis à jour|更新|обновлено|آخر تحديث|अपडेट)(?:일시?|시간|日)?[\s:：|,]*(?:on\s|am\s|le\s|il\s|el\s|em\s|a\s)?$/iu;

/** A line without its stamps, a bar in the place of each. */
export function cutStamps(line: string, order: DayOrder | null = null): Cut {
  const stamps: WrittenStamp[] = [];
  let rest = line;
  while (stamps.length < MOST_STAMPS) {
    const stamp = findStamp(rest, order);
    if (!stamp) break;
    const before = rest.slice(0, stamp.start);
    stamps.push({ ...stamp, isOfChange: CHANGE.test(before) });
    rest = `${before}|${rest.slice(stamp.end)}`;
  }
  return { rest, stamps };
}

type Part =
  | { readonly is: 'publisher' | 'author' | 'loose' | 'other'; readonly name: string }
  | { readonly is: 'nothing' };

const NOTHING: Part = { is: 'nothing' };

const isKnown = (name: string, { publisher, authors }: KnownNames): boolean =>
  [publisher ?? '', ...authors].some((other) => lettersOf(other) === lettersOf(name));

const isPublisher = (name: string): boolean =>
  (name.length > 3 && isPublisherName(name)) || isAsianPublisher(name);

/** `이장 손기철`, `佐々木遥記者`: the name that a label announces, without what the person is. */
const personOf = (text: string): string =>
  normalText(
    text
      .replace(/[（(][^（()）]{1,12}[)）]?$/u, '')
      .replace(ROLE_BEHIND, '')
      .replace(/(?<=[가-힣]{2})\s?기자$/u, '')
      .replace(/(?<=^[가-힣]{2,4})\s(?:여행작가|작가|시인|소설가|수필가|번역가|평론가|칼럼니스트|교수)$/u, '')
      .replace(/^\S{1,4}\s(?=[가-힣]{3,4}$)/u, ''),
  );

function labelled(text: string): Part | null {
  if (PUBLISHER_LABEL.test(text)) return { is: 'publisher', name: text.replace(PUBLISHER_LABEL, '') };
  if (OTHERS_LABEL.test(text)) return { is: 'other', name: text };
  if (AUTHOR_LABEL.test(text)) return { is: 'author', name: personOf(text.replace(AUTHOR_LABEL, '')) };
  if (ROLE_BEFORE.test(text)) return { is: 'author', name: text.replace(ROLE_BEFORE, '') };
  return ROLE_BEHIND.test(text) ? { is: 'author', name: personOf(text) } : null;
}

/** A word that announces a writer who is named elsewhere. */
const isLabelAlone = (text: string): boolean =>
  text.length <= 12 && AUTHOR_LABEL.exec(`${text}: -`)?.[0].length === text.length + 2;

const isNoise = (text: string): boolean =>
  text === '' ||
  isBesideStamp(text) ||
  isLabelAlone(text) ||
  !/\p{L}/u.test(text) ||
  pageWords(text) !== null;

/** A segment without its label and the signs that are left around it. */
const saidIn = (segment: string): string =>
  normalText(segment.replace(LABEL, '').replace(BRACKETS, ''))
    .replace(/\s*[:：]$/u, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');

/** Whether a line says nothing but words about the page. */
export const isAboutPage = (line: string): boolean =>
  line.length <= LONGEST && line.split(PARTING).every((segment) => isNoise(saidIn(segment)));

function partsOf(segment: string, known: KnownNames): readonly Part[] {
  const text = saidIn(segment);
  if (isNoise(text)) return [NOTHING];
  const told = labelled(text);
  if (told) return [told];
  const reporters = readNameLine(text) ?? readChineseReporterLine(text);
  if (reporters)
    return [
      ...reporters.authors.map((name): Part => ({ is: 'author', name })),
      ...(reporters.publisher === null
        ? []
        : [{ is: 'publisher', name: reporters.publisher } satisfies Part]),
    ];
  if (isKnown(text, known)) return [NOTHING];
  return [isPublisher(text) ? { is: 'publisher', name: text } : { is: 'loose', name: text }];
}

/** `記者・佐々木遥`, `文／王小明`, `글=홍길동`: a label parted from its name by the sign that also parts segments. */
const joinedLabels = (line: string): string =>
  withOneLabel(line).replace(
    /(^|[|｜\s\u3000])(記者|记者|文|撰文|글|사진|写真|摄影|攝影)\s?[・·／/=＝]\s?(?=\p{L})/gu,
    '$1$2: ',
  );

/** Labels that stand one after the other with nothing but a space or a point between. */
const NEXT_LABEL = new RegExp(
  String.raw`[\s.]+(?=(?:(?:기사\s?)?(?:입력|수정|등록|승인|송고)|최종\s?수정)\s*[:：|]|(?:来源|來源|作者|记者|記者|출처|작성자|기자명|${OTHERS_WORK})\s*[:：])`,
  'giu',
);

const MAIL = /[(<[（]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]）]?/gu;

/** `(envoyée spéciale à Douarnenez)`: where somebody was sent to. */
const SENT = /\((?:envoyée?s?|correspondante?s?|enviad[ao]s?|inviat[ao])\s[^()]{2,60}\)/giu;

/** How surnames of Korea begin a name of three syllables, and words of pages that begin like one. */
const KOREAN_NAME =
  /^(?!문화재|전시회|공연장|정치권|신제품|신기술|전국판|지방판|연예계|주요뉴|여행기|구독자|조회수|이슈판|방송국|제보하|고객센)[강고곽구권금기길김나남노도라류마맹명모문민박반방배백변서석선설성소손송신심안양엄여염오우원위유윤이임장전정제조주지진차채천최추편표하한함허현홍황][가-힣]{2}$/u;

/** A Korean name of three syllables that is no place or desk, and that the text does not speak of: a subject it would. */
const isKoreanName = (name: string, text: string): boolean =>
  KOREAN_NAME.test(name) && !/[시도군구부팀과국면판란실]$/u.test(name) && text.split(name).length <= 2;

/** A name that stands beside a stamp without a word of what it is. */
const isPersonBesideStamp = (name: string, { text = '' }: KnownNames): boolean =>
  (isWesternName(name) && !/\b(?:Time|Times|Zone|News|Press|Post|Daily|Desk)$/u.test(name)) ||
  isKoreanName(name, text) ||
  (/^\p{Script=Han}{3,5}$/u.test(name) &&
    [`（${name}）`, `${name}撮影`].some((sign) => text.includes(sign))) ||
  (/^[\p{Script=Han}]{1,4}[\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u.test(name) &&
    !isPlaceOrSection(name));

const MOST_NAME_WORDS = 4;
const LONGEST_NAME = 32;

const isShortName = (name: string): boolean =>
  name.length <= LONGEST_NAME &&
  name.split(' ').length <= MOST_NAME_WORDS &&
  !/[\d.!?。！？:：]/u.test(name.replace(/(?<=\b\p{Lu})\./gu, ''));

/** What newsrooms, offices and companies are called in Chinese and Japanese, where persons are not. */
const OFFICE = /(?:社|网|網|局|所|部|会|會|院|室|センター)$/u;

/** What the segments of a line are, each by its kind. */
interface Told {
  readonly publishers: readonly string[];
  readonly authors: readonly string[];
  readonly loose: readonly string[];
  readonly others: readonly string[];
}

function toldIn(line: string, known: KnownNames): Told {
  const parts = joinedLabels(line.replace(NEXT_LABEL, ' | '))
    .split(PARTING)
    .flatMap((segment) => partsOf(segment, known));
  const named = (is: Part['is']): readonly string[] =>
    parts.flatMap((part) => (part.is === is && 'name' in part ? [part.name] : []));
  return {
    publishers: named('publisher'),
    authors: named('author').filter((name) => !OFFICE.test(name)),
    loose: named('loose'),
    others: named('other'),
  };
}

/** Whether a line is told in full: one name at most without a word of what it is, and that beside a stamp. */
function isTold({ authors, loose }: Told, hasStamp: boolean): boolean {
  if (loose.length > 1 || ![...authors, ...loose].every(isShortName)) return false;
  return hasStamp || (authors.length > 0 && loose.length === 0);
}

/** A line with a sign in the place of each name that is known: names and words for them stand without one in many. */
const withoutKnown = (line: string, { publisher, authors }: KnownNames): string =>
  [publisher ?? '', ...authors]
    .filter((name) => name.length > 3)
    .reduce((left, name) => left.replaceAll(name, ' | '), line);

/**
 * Reads a line that holds nothing but stamps, names and words about the page, in any order and with any sign between:
 * `천년신문 | 2026-11-10 16:20 | 설민재 기자`, `글 배소현 · 사진 한결 · 2026년 11월 8일`, `記者・佐々木遥`. Null for any other.
 */
export function readCreditLine(line: string, known: KnownNames): CreditLine | null {
  if (line.length > LONGEST) return null;
  const plain = line.replace(MAIL, ' ').replace(SENT, ' ');
  const { rest, stamps } = cutStamps(normalText(plain), known.order);
  const told = toldIn(stamps.length > 0 ? withoutKnown(rest, known) : rest, known);
  if (!isTold(told, stamps.length > 0)) return null;
  const authors =
    told.authors.length > 0 ? told.authors : told.loose.filter((name) => isPersonBesideStamp(name, known));
  const isOfOthers = told.others.length > 0;
  return { publisher: told.publishers[0] ?? null, authors, stamps, ...(isOfOthers ? { isOfOthers } : {}) };
}

/** The stamps of a line that holds nothing but them and words about them; null for any other. */
export function readStamps(line: string, order: DayOrder | null = null): readonly WrittenStamp[] | null {
  if (line.length > LONGEST) return null;
  const { rest, stamps } = cutStamps(normalText(line), order);
  const others = rest.split(PARTING).filter((segment) => !isNoise(saidIn(segment)));
  return stamps.length > 0 && others.length === 0 ? stamps : null;
}
