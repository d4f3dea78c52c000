/** Who wrote a text and for whom. */
export interface Signature {
  readonly publisher: string | null;
  readonly authors: readonly string[];
}

/** The same as Korean newsrooms put it before the first sentence. */
export interface Byline extends Signature {
  /** How much of the text is byline, up to the first character that is not, in UTF-16 code units. */
  readonly length: number;
}

const ROLE =
  '(?:선임|수석|전문|객원|인턴|수습|시민|학생|청소년|명예|어린이|사진|영상|의학전문|논설)?\\s?(?:기자|특파원|통신원|앵커|논설위원|해설위원|대기자|리포터|PD)';
const NAME = '[가-힣]{2,4}';
const NAMES = `${NAME}(?:\\s?[·,ㆍ/]\\s?${NAME}|\\s${NAME})*`;

/** `[매체 홍길동 기자]`, `[매체=홍길동 기자]`, `[세종=매체 홍길동기자]`, `[매체ㅣ서울=홍길동 기자]`: the names end in a role. */
const BRACKET = new RegExp(
  `^\\s*[[【［(](?<body>[^\\]】］)\\n]{2,60}?)\\s?${ROLE}\\s?[\\]】］)]\\s*=?\\s*`,
  'u',
);
/** `(서울=연합뉴스) 홍길동 기자 = `, `[서울=뉴시스]홍길동 기자 = `; the `=` closes it. */
const AGENCY = new RegExp(
  `^\\s*[[【［(](?<place>[가-힣·\\s]{2,20})=(?<publisher>[^\\]】］)=\\n]{2,20})[\\]】］)]\\s*(?:(?<names>${NAMES})\\s?${ROLE}\\s*)?=\\s*`,
  'u',
);
/** `홍길동 기자 = ` alone. */
const NAMED = new RegExp(`^\\s*(?<names>${NAMES})\\s?${ROLE}\\s*=\\s+`, 'u');
/** What names of publishers end in. */
const PUBLISHER_ENDINGS = '뉴스|일보|신문|경제|데일리|타임스|투데이|저널|방송|매일|미디어|통신|비즈';
/** `[파이낸셜뉴스] `: a publisher by the sound of it; `[단독]` and `[사진]` are none. */
const PUBLISHER_ALONE = new RegExp(
  String.raw`^\s*[[【［](?<publisher>[가-힣A-Za-z0-9]{1,12}(?:${PUBLISHER_ENDINGS}))[\]】］]\s*`,
  'u',
);

/** `[가람일보 온라인뉴스팀] `, `[온라인뉴스팀] `: a desk and no name. */
const DESK =
  /^\s*[[【［(](?:(?<publisher>[가-힣A-Za-z0-9]{1,12})[\s=|ㅣ/·]+)?(?=[^\]】］)\s]{2,12}[\]】］)])[가-힣A-Za-z]*(?:뉴스|편집|취재|보도|콘텐츠|이슈)(?:팀|부|국|룸)[\]】］)]\s*=?\s*/u;

/** What stands before the word for a reporter and is no name. */
const KIND_OF_REPORTER = /^(?:학생|시민|청소년|명예|어린이|대학생|객원|인턴|사진|여행)$/u;

const isName = new RegExp(`^${NAME}$`, 'u');

const splitNames = (text: string): readonly string[] =>
  text.split(/[\s·,ㆍ/]+/u).filter((name) => isName.test(name) && !KIND_OF_REPORTER.test(name));

const soundsLikePublisher = new RegExp(`(?:${PUBLISHER_ENDINGS})$`, 'u');

/**
 * `디지털데일리 권하영`, `세종=가람일보 권하영`, `가람일보=권하영 김도원` → publisher and names. Names are two to four
 * syllables, and so are some publishers: the first word is one when it sounds like one, or when nothing else could be.
 */
function fromBracket(body: string): Signature {
  const parts = body
    .split(/[=|ㅣ│]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const words = (parts.at(-1) ?? '').split(/[\s/·,ㆍ]+/u);
  const named = words.findLastIndex((word) => !isName.test(word) || soundsLikePublisher.test(word)) + 1;
  const start = named === 0 && parts.length === 1 && words.length > 1 ? 1 : named;
  const first = parts.length > 1 ? (parts[0] ?? null) : null;
  return { publisher: words.slice(0, start).join(' ') || first, authors: words.slice(start) };
}

const FORMS: readonly RegExp[] = [AGENCY, NAMED, DESK, PUBLISHER_ALONE];

/** Longer than any byline: what follows is not looked at. */
const LOOK_LENGTH = 200;

/** Reads the byline a text begins with; null when it begins with its first sentence. */
export function readLeadingByline(text: string): Byline | null {
  const start = text.slice(0, LOOK_LENGTH);
  const bracket = BRACKET.exec(start);
  if (bracket) return { ...fromBracket(bracket.groups?.['body'] ?? ''), length: bracket[0].length };

  const found = FORMS.map((form) => form.exec(start)).find((match) => match !== null);
  if (!found) return null;
  const { publisher, names } = found.groups ?? {};
  return { publisher: publisher?.trim() ?? null, authors: splitNames(names ?? ''), length: found[0].length };
}

/** A publisher before the names: any word a sign divides from them, else one that is or sounds like no name. */
const NAME_LINE = new RegExp(
  `^(?:(?<before>[가-힣A-Za-z0-9]{2,15})\\s?(?<sign>[=|ㅣ│/])\\s?|(?<publisher>[가-힣A-Za-z0-9]{1,12}(?:${PUBLISHER_ENDINGS})|[A-Za-z][가-힣A-Za-z0-9]{1,14})\\s)?(?<names>${NAMES})\\s?${ROLE}(?:\\s?\\([가-힣\\s0-9·]{2,16}\\)?)?(?:\\s?[(<[]?\\s?[\\w.+-]+@[\\w.-]+\\s?[)>\\]]?)?$`,
  'u',
);

/** Whether a word could be nothing but a publisher, by its ending. */
export const isPublisherName = (word: string): boolean =>
  /^[가-힣A-Za-z0-9]{3,16}$/u.test(word) && soundsLikePublisher.test(word);

/** `서하윤 가람일보`: the publisher after the names. */
function fromNames(names: string): Signature {
  const words = names.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !soundsLikePublisher.test(last))
    return { publisher: null, authors: splitNames(names) };
  return { publisher: last, authors: splitNames(words.slice(0, -1).join(' ')) };
}

/** `서하윤/김도원`: a name before a stroke is a writer's. */
const isColleague = (before: string, sign: string | undefined): boolean =>
  sign === '/' && isName.test(before) && !isPublisherName(before);

/** A publisher before a sign; a place stands there, too: `보성=문해숙 기자`. */
function publisherBefore(before: string | undefined, sign: string | undefined): string | undefined {
  const isPlace = sign === '=' && /^[가-힣]{2,4}$/u.test(before ?? '') && !isPublisherName(before ?? '');
  return isPlace ? undefined : before;
}

/**
 * Reads a line that is nothing but reporters and whom they write for: `홍길동 기자`, `가람일보 홍길동 기자`,
 * `홍길동·김영희 기자 hong@paper.kr`; null for any other.
 */
export function readNameLine(line: string): Signature | null {
  if (line.length > 200) return null;
  const { before, sign, publisher, names } = NAME_LINE.exec(line.trim().replace(/^\/\s?/u, ''))?.groups ?? {};
  if (names === undefined) return null;
  if (before !== undefined && isColleague(before, sign)) return fromNames(`${before}/${names}`);
  const told = fromNames(names);
  return { ...told, publisher: publisherBefore(before, sign) ?? publisher ?? told.publisher };
}
/** `NTV 윤슬 (seul@ntv.kr)`, `[가람방송 윤슬 seul@garam.kr]`: a reporter without the word for one, told by an address. */
const MAIL_LINE = new RegExp(
  `^[[(]?(?<publisher>[가-힣A-Za-z0-9]{2,12})\\s(?<names>${NAME})\\s?[(<[]?[\\w.+-]+@[\\w.-]+[)>\\]]{0,2}$`,
  'u',
);

/** Reads a line that is nothing but a publisher, a name and an address; null for any other. */
export function readMailLine(line: string): Signature | null {
  const { publisher, names } = MAIL_LINE.exec(line.trim())?.groups ?? {};
  return publisher === undefined || names === undefined ? null : { publisher, authors: [names] };
}

/** What those who write columns and essays are beside it: `김하늘 시인`. */
const COLUMNIST = new RegExp(
  `^(?<name>${NAME})\\s(?:시인|소설가|작가|수필가|번역가|평론가|문학평론가|칼럼니스트|교수|명예교수|변호사|연구위원|연구원|논설실장|논설고문|주필|편집인|여행작가|자유기고가)$`,
  'u',
);

/** The same with more than a word of it behind a sign: `권나래 | 산림생태학자·국립숲연구원 객원연구원`. */
const COLUMNIST_LINE = new RegExp(
  `^(?<name>${NAME})\\s?[|/,·]\\s?[^|.!?]{0,40}(?:학자|교수|연구원|연구위원|변호사|작가|시인|소설가|평론가|칼럼니스트|대표|소장|의사|전문의|약사|건축가|번역가|활동가|디자이너|감독|기획자)$`,
  'u',
);

/** Who writes a column, from a line that is nothing but a name and what the person is; none from any other. */
export function columnistIn(line: string): readonly string[] {
  const name = [COLUMNIST, COLUMNIST_LINE]
    .map((form) => form.exec(line.trim())?.groups?.['name'])
    .find((found) => found !== undefined);
  return name === undefined ? [] : [name];
}
