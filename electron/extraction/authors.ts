import { normalText } from '../../shared/text/white-space.js';
import type { BesideTitle } from './beside-title.js';
import { type CreditLine, readCreditLine } from './credit-line.js';
import { type DomDocument, type DomElement, nearest, textOf } from './dom.js';
import { hasType, listOf, textValue, type Thing, thingsOf } from './json-ld.js';
import { columnistIn, readNameLine } from './korean-byline.js';
import type { MetaTags } from './meta-tags.js';
import { isOfPublisher, isOrganisationName } from './organisation-name.js';
import { writersPart } from './others-work.js';
import { isWesternName } from './person-name.js';
import { pageWords } from './page-words.js';
import { marked, printedNameLines } from './printed-names.js';
import { signedName } from './signature-line.js';

const META_NAMES = [
  'citation_author',
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'article.author',
  'dable:author',
];

const KOREAN_ROLE =
  /\s*(?:선임|수석|전문|객원|인턴|수습|온라인|디지털|사진|학생|시민)?\s*(?:기자|특파원|통신원|논설위원|해설위원|앵커|리포터|에디터|PD)(?:\s*=)?\s*$/u;
const PREFIX =
  /^\s*(?:(?:written|text|story|words|posted|reported|published|authored|article)\s+by|authors?(?=\s*:)|by|von|par|por|di|av|af|door|작성자|글|기자|記者|文)\s*[:：]?\s+(?=\S)/iu;
const TAIL =
  /\s*(?:(?<=\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{0,3})\s*[:：／/]\s*\S*(?:ライター|記者|編集者?|ジャーナリスト|評論家|教授|研究員|作家|アナリスト|エコノミスト|コラムニスト|ストラテジスト|専門家|代表|社長).*|,\s*(?:staff\s+writer|senior\s+\w+|correspondent|reporter|editor|contributor|associated\s+press).*|\s+(?:記者|记者)|\s*[|·•].*|\s+(?:updated|published|posted)\b.*)$/iu;
const WEB = /\(?https?:\/\/\S+/giu;
const MAIL = /[(<[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?/gu;
/** `القاهرة: سلمى عزت`: where a reporter of an Arabic paper is, before the name. */
const ARABIC_PLACE = /^[\p{Script=Arabic}\s]{2,20}:\s(?=\p{Script=Arabic}+\s\p{Script=Arabic})/u;
const BRACKET = /^\s*[[【(]([^\]】)]*)[\]】)]\s*$/u;
const ADDRESS = /^(?:https?:|www\.|\/|@|#)|\.(?:com|net|org|kr|jp|de)\b/iu;
/** What stands beside a name in a line of writers: a day, a role, how long it takes to read. */
const DAY_OR_FIGURE = /\d/u;
const ROLE =
  /\b(?:reporter|editor|writer|contributor|correspondent|director|manager|specialist|educators?|marketing|research|development|journalism|professor|analyst|founder|strategist|strategy|blogger|redakteurin|redakteur|journalist)\b/iu;
/** Who writes something by October is not called so. */
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?$/iu;
const BEFORE_BY = /^.*\b(?:written|authored|posted|published)\s+by\b[\s·:]*/iu;
const BEHALF = /\s+on\s+behalf\s+of\b.*$|(?<=\S\s\S+)\s+for\s+(?:the\s+)?\p{Lu}.*$/iu;
const MOST_NAME_WORDS = 6;
const NO_NAME =
  /^(?:by|and|author|authors|written by|(?:quelle|source)\b.*|agenturen|agencies|red|dpa|sid|afp|ap|reuters|epd|kna|last|updated|published|written|share|follow|admin|administrator|editor|editors|staff|newsroom|redaktion|redaction|webmaster|guest|unknown|null|undefined|none|n\/a|(?:台|臺)[北中南東]|新北|桃園|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|澎湖|金門|馬祖|連江|香港|澳門|綜合報導|관리자|편집부|뉴스룸|온라인뉴스팀|디지털뉴스팀|개발팀|편집국|.*기사\s?(?:더\s?)?보기)$/iu;

/** What a person writes of themselves beside their name. */
const SENTENCE = /(?:다|요|까|[。！？])[.!?]?$/u;

const LONGEST_NAME = 80;

/** A name as libraries write it, the family first: `Baek, Seung-woo`. */
const FAMILY_FIRST = /^([^,;]+),\s*([^,;]+)$/u;
const givenFirst = (name: string, written: string): string =>
  name === 'citation_author' ? written.replace(FAMILY_FIRST, '$2 $1') : written;

/** What is written around a name: who it is by, roles, addresses, punctuation. */
const stripped = (written: string): string =>
  normalText((BRACKET.exec(written)?.[1] ?? written).replace(MAIL, ' '))
    .replace(PREFIX, '')
    .replace(ARABIC_PLACE, '')
    .replace(TAIL, '')
    .replace(KOREAN_ROLE, '')
    .replace(/(?:^|\s+)(?:여행작가|소설가|시인|칼럼니스트|평론가|수필가|번역가)$/u, '')
    .replace(/^[\s,;:·|]+|[\s,;:·|]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME &&
  text.split(' ').length <= MOST_NAME_WORDS &&
  /\p{L}/u.test(text) &&
  !ADDRESS.test(text) &&
  !SENTENCE.test(text) &&
  !NO_NAME.test(text) &&
  pageWords(text) === null &&
  !/^\p{Ll}{2,3}$/u.test(text) &&
  !isOrganisationName(text);

/** `디지털데일리 권하영`, `Jane Doe The Paper`: the publisher stands before or behind the name. */
function withoutPublisher(name: string, publisher: string | null): string {
  if (publisher === null) return name;
  const rest = name.startsWith(`${publisher} `)
    ? name.slice(publisher.length + 1)
    : name.endsWith(` ${publisher}`)
      ? name.slice(0, -publisher.length - 1)
      : name;
  return isName(rest) ? rest : name;
}

/** One name as it should be stored; null for what is none: addresses, roles, whole sentences. */
function cleanName(written: string, publisher: string | null): string | null {
  const name = stripped(written);
  if (!isName(name) || isOfPublisher(name, publisher)) return null;
  return withoutPublisher(name, publisher);
}

const splitNames = (written: string): readonly string[] =>
  written.split(
    /\s*(?:;|,(?!\s*(?:jr|sr|ph\.?d|m\.?d|ii|iii)\b)\s*|\s+(?:and|und|et|y|e|og|och|en|with|avec|mit)\s+|&|·|ㆍ|、|\/(?!\/))\s*/iu,
  );

/** `울산=편한새·천우주 기자`: where Korean reporters are, before their names. */
const withoutKoreanPlace = (line: string): string =>
  line.replace(/^[/[(\s]*(?!사진|영상|그림)[가-힣]{2,6}\s?=\s?(?=[가-힣]{2,4}(?:$|[\s·,ㆍ]))/u, '');

/** Every name in one line of writers. */
export function namesIn(written: string, publisher: string | null): readonly string[] {
  if (written.length > 400 || ADDRESS.test(written.trim())) return [];
  return splitNames(
    withoutKoreanPlace(normalText(written.replace(MAIL, ' ').replace(WEB, ' ')).replace(PREFIX, '')),
  ).flatMap((name) => cleanName(name, publisher) ?? []);
}

/** Kinds of things that are no persons (schema.org). */
const ORGANISATION = /(?:Organization|Corporation|Newspaper|Brand)$/;

function personNames(value: unknown): readonly string[] {
  return listOf(value).flatMap((author) => {
    if (typeof author === 'string') return [author];
    if (typeof author !== 'object' || author === null) return [];
    const thing: Thing = { ...author };
    if (hasType(thing, ORGANISATION)) return [];
    return listOf(thing['name']).flatMap((name) => textValue(name) ?? []);
  });
}

/** The organisations that stand in the place of writers in what a page tells machines. */
export const organisationsIn = (article: Thing | null): readonly string[] =>
  [article?.['author'], article?.['creator']]
    .flatMap((written) => thingsOf(written))
    .filter((author) => hasType(author, ORGANISATION))
    .flatMap((author) => textValue(author['name']) ?? []);

const BY =
  /^(?:(?:written|story|words|posted|reported|published|authored|recueillis?|propos\s+recueillis|rédigé|écrit|escrito|geschrieben|reporting)\s+)?(?:by|von|par|por|author:?)\s*:?\s*(?<name>.*)$/iu;

/** The line beside the title that says `by`: the name stands behind it, or in the next text when that is a link. */
function besideNames({ beside }: BesideTitle): readonly string[] {
  const index = beside.findIndex(({ text }) => text.length < 80 && BY.test(text));
  const found = BY.exec(beside[index]?.text ?? '')?.groups?.['name'];
  if (found === undefined) return [];
  return found === '' ? [beside[index + 1]?.text ?? ''] : [found];
}

/** `기자명 홍길동 기자`, `홍길동 기자` beside the title: lines of Korean reporters and nothing else. */
const reportersBeside = ({ beside }: BesideTitle): readonly string[] =>
  beside
    .map(({ text }) => {
      const line = text.replace(/^(?:기자명|작성자|글쓴이)\s*[:：]?\s*/u, '');
      return readNameLine(line)?.authors ?? columnistIn(line);
    })
    .find((names) => names.length > 0) ?? [];

/** A day, a role, or words that are no name in a line of several things. */
const isBeside = (name: string): boolean =>
  DAY_OR_FIGURE.test(name) ||
  ROLE.test(name) ||
  WEEKDAY.test(name) ||
  MONTH.test(name) ||
  /^\p{Ll}/u.test(name);

/** A name of two words at least, none of them only letters that stand for something. */
const isWholeName = (name: string): boolean =>
  /^[\p{L}\p{M}'’.-]+(?:\s[\p{L}\p{M}'’.-]+)+$/u.test(name) && !/^[\p{Lu}\s]+$/u.test(name);
const ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In scripts with words a person's name has two: a lone word, letters or a stroke beside such a name say where or for whom. */
const withoutPlaces = (names: readonly string[]): readonly string[] =>
  names.some(isWholeName) ? names.filter((name) => isWholeName(name) || ASIAN.test(name)) : names;

/** Names from a line that was made to be read: days and roles stand between them. */
function printedNamesIn(written: string, publisher: string | null): readonly string[] {
  const reporters = /[記记]者/u.test(written) ? readCreditLine(written, { publisher, authors: [] }) : null;
  if (reporters && reporters.authors.length > 0) return reporters.authors;
  const names = namesIn(writersPart(written).replace(BEFORE_BY, '').replace(BEHALF, ''), publisher);
  return withoutPlaces(names.filter((name) => !isBeside(name)));
}

/** The name that a forum's writer goes by: one word, where the page marks it as its writer. */
const handles = (document: DomDocument): readonly string[] =>
  marked(document)
    .map((element) => normalText(textOf(element)))
    .filter((text) => /^[\p{Ll}\d][\p{L}\d_.-]{2,29}$/u.test(text) && isName(text))
    .slice(0, 1);

/** How newsrooms call the pages of their writers. */
const WRITER_PAGE =
  /\/(?:authors?|autor(?:en|es|in|innen)?|auteurs?|verfasser|journalists?|reporters?|columnists?|contributors?)\/[^?#]/i;

const isLink = ({ localName }: DomElement): boolean => localName === 'a';

const leadsToWriter = (element: DomElement): boolean => {
  const link = isLink(element) ? element : nearest(element, isLink, 3);
  return WRITER_PAGE.test(link?.getAttribute('href') ?? '');
};

/** The writers whose own pages are led to beside the title. */
const linkedNames = ({ beside }: BesideTitle): readonly string[] =>
  beside
    .filter(({ element }) => leadsToWriter(element))
    .map(({ text }) => text)
    .filter((text) => isName(text) && isWesternName(text.replace(/^(?:Dr|Prof)\.\s/u, '')));

interface AuthorSources {
  readonly document: DomDocument;
  readonly article: Thing | null;
  readonly meta: MetaTags;
  readonly publisher: string | null;
  readonly around: BesideTitle;
  /** Lines around the title that tell nothing but who, for whom and when. */
  readonly credits: readonly CreditLine[];
  /** What the extractors took for the line of writers, best first. */
  readonly bylines: readonly string[];
}

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/** An organisation with and without its article. */
const namesOfOrganisation = (name: string): readonly string[] => {
  const key = keyOf(name.trim());
  return [key, `the ${key}`, key.replace(/^the\s+/, '')];
};

/** Names, each once, without those of organisations. */
const persons = (names: readonly string[], organisations: readonly string[]): readonly string[] => {
  const seen = new Set(organisations.flatMap(namesOfOrganisation));
  return names.filter((name) => {
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Who wrote an article: persons, not organisations, from the first source that names any (extraction.md §5). */
export function readAuthors({
  document,
  article,
  meta,
  publisher,
  around,
  credits,
  bylines,
}: AuthorSources): readonly string[] {
  const organisations = organisationsIn(article);
  const sources: readonly (() => readonly string[])[] = [
    () => [
      ...personNames(article?.['author']),
      ...(article?.['author'] === undefined ? personNames(article?.['creator']) : []),
    ],
    () =>
      META_NAMES.map((name) => meta.all(name).map((written) => givenFirst(name, written))).find((values) =>
        values.some((value) => namesIn(value, publisher).length > 0),
      ) ?? [],
  ];
  const printed: readonly (() => readonly string[])[] = [
    () =>
      printedNameLines(document)
        .filter((line) => printedNamesIn(line, publisher).length > 0)
        .slice(0, 1),
    () => besideNames(around),
    () => bylines.slice(0, 1),
    () => bylines.slice(1),
  ];
  const named = [
    ...sources.map((source) => () => source().flatMap((written) => namesIn(written, publisher))),
    ...printed.map((source) => () => source().flatMap((written) => printedNamesIn(written, publisher))),
  ];
  const signed = (): readonly string[] => [signedName(document) ?? ''].filter((name) => name !== '');
  const credited = (): readonly string[] =>
    credits
      .find((credit) => credit.authors.length > 0)
      ?.authors.flatMap((name) => namesIn(name, publisher)) ?? [];
  const last = [() => reportersBeside(around), credited, () => linkedNames(around), signed];
  for (const source of [...named, ...last, () => handles(document)]) {
    const names = persons(source(), organisations);
    if (names.length > 0) return names.slice(0, 50);
  }
  return [];
}
