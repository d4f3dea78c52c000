import { lettersOf } from '../../shared/text/letters.js';
import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  type DomDocument,
  type DomElement,
  elementsInside,
  namesOf,
  nearest,
  textOf,
} from './dom.js';
import { isPublisherName } from './korean-byline.js';
import { isAsianPublisher } from './person-name.js';
import { rightsHolder } from './rights-line.js';

const LONGEST = 40;
const SEPARATOR =
  /\s+[|\-–—:·•«»‹›~>]{1,2}\s+|\s*[|｜│]\s*|\s+::\s+|(?<=[^\s\w])_(?=[^\s\w])|：(?=[^：]{2,16}$)/u;
/** What stands around a site's name in the words of its mark. */
const AROUND_NAME =
  /\s*(?:로고|홈(?:으로)?|메인|바로가기|ロゴ|トップ(?:ページ)?|(?:site\s)?logo|home(?:\s?page)?|accueil|inicio|startseite)\s*/giu;
const NO_NAME = /^(?:menu|메뉴|logo|홈|이전|뒤로|(?:go\s)?back.*|skip.*|top|메인)?$/iu;

const HEAD_NAME = /(?:^|[\s_-])(?:header|masthead|gnb|logo|brand|site-?(?:title|name|logo))(?:$|[\s_-])/;
const FOOT_NAME = /(?:^|[\s_-])(?:footer|foot|copyrights?)(?:$|[\s_-])/;

const isIn = (element: DomElement, tag: string, name: RegExp): boolean =>
  [element, nearest(element, (around) => around.localName === tag || name.test(namesOf(around)))].some(
    (around) => around !== null && (around.localName === tag || name.test(namesOf(around))),
  );

const asName = (text: string | null): string | null => {
  const name = normalText((text ?? '').replace(AROUND_NAME, ' '));
  return name.length > LONGEST || NO_NAME.test(name) || !/\p{L}/u.test(name) ? null : name;
};

/** Whether a link leads to the first page of its site. */
function isHome(link: DomElement, url: string | null): boolean {
  if (/(?:^|\s)home(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) return true;
  const href = link.getAttribute('href')?.trim() ?? '';
  if (href === '/' || url === null || !URL.canParse(href, url)) return href === '/';
  const target = new URL(href, url);
  return target.pathname === '/' && target.search === '' && target.host === new URL(url).host;
}

/** What a link to a first page is called, by its marks and by its words. */
const namesOfLink = (link: DomElement): readonly (string | null)[] => [
  ...allByTag(link, 'img').map((image) => asName(image.getAttribute('alt'))),
  asName(textOf(link)),
];

/** What the head of a page calls its site: the words or the mark that lead to its first page. */
function headNames(document: DomDocument, url: string | null): readonly string[] {
  const homes = allByTag(document, 'a').filter((link) => isHome(link, url));
  const first = homes.find((link) => allByTag(link, 'img').length > 0);
  return homes
    .filter((link) => link === first || isIn(link, 'header', HEAD_NAME))
    .flatMap(namesOfLink)
    .filter((name) => name !== null);
}

const MARK = /(?:^|[\s_/.-])(?:logo|logotype|brand|masthead|wordmark)(?=$|[\s_/.-]|\d)/i;

const isMark = (image: DomElement): boolean =>
  [
    image.getAttribute('src') ?? '',
    namesOf(image),
    image.parentElement ? namesOf(image.parentElement) : '',
  ].some((text) => MARK.test(text));

/** What the marks at the head of a page are called that lead nowhere. */
function markNames(document: DomDocument): readonly string[] {
  return allByTag(document, 'img')
    .slice(0, 10)
    .flatMap((image) =>
      isMark(image) &&
      isIn(image, 'header', HEAD_NAME) &&
      nearest(image, ({ localName }) => localName === 'a') === null
        ? (asName(image.getAttribute('alt')) ?? [])
        : [],
    );
}

/** Whom the foot of a page says its rights belong to. */
function footNames(document: DomDocument): readonly string[] {
  return elementsInside(document.body)
    .filter(
      (element) =>
        element.firstElementChild === null &&
        isIn(element, 'footer', FOOT_NAME) &&
        nearest(element, ({ localName }) => /^(?:figure|article|p)$/.test(localName)) === null,
    )
    .flatMap((element) => asName(rightsHolder(textOf(element))) ?? []);
}

const hostLetters = (url: string | null): string =>
  url !== null && URL.canParse(url) ? lettersOf(new URL(url).hostname.replace(/\.[a-z]+$/, '')) : '';

/** The last part of a window's title, when the first is the title of the article. */
function windowTail({ title: window }: DomDocument, title: string): string | null {
  const parts = normalText(window).split(SEPARATOR);
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && lettersOf(window).startsWith(lettersOf(title))
    ? asName(last)
    : null;
}

/** Words that stand in names of newspapers, and how some begin. */
const PAPER =
  /\b(?:Zeitung|Rundschau|Tageblatt|Anzeiger|Kurier|Nachrichten|Bote|Post|Times|Herald|Tribune|Gazette|Journal|Courier|Chronicle|Observer|Ledger|Gaceta|Jornal|Folha|Corriere|Gazzetta|Courant|Dagblad)$|^(?:صحيفة|جريدة|وكالة|مجلة|Le|La|L’|El|Il|The|Báo|Diario|Diário)\s\S/u;
const JAPANESE_PAPER = /(?:新聞|日報|時報|タイムス|タイムズ|ジャーナル)(?:デジタル|電子版|オンライン)?$/u;

/** Whether a name could be nothing but a newspaper's. */
const isPaperName = (name: string): boolean =>
  isPublisherName(name) || isAsianPublisher(name) || PAPER.test(name) || JAPANESE_PAPER.test(name);

/** The name of a newspaper at the end of what a page calls itself, behind a sign. */
export function paperBehind(named: string): string | null {
  const parts = normalText(named).split(SEPARATOR);
  const last = parts.at(-1)?.trim() ?? '';
  return parts.length > 1 && last.length <= LONGEST && isPaperName(last) ? last : null;
}

/**
 * The name of a site that says it nowhere in its markup: what head, foot or the end of its window's title call it, the
 * one first that its address or another of them says too. Null when nothing is told, or only who wrote the article.
 */
export function printedSiteName(
  document: DomDocument,
  {
    title,
    authors,
    url,
  }: { readonly title: string; readonly authors: readonly string[]; readonly url: string | null },
): string | null {
  const writers = new Set(authors.map(lettersOf));
  const heads = [...headNames(document, url), ...markNames(document)];
  const feet = footNames(document);
  const tail = windowTail(document, title);
  const found = [...(tail === null ? [] : [tail]), ...heads, ...feet].filter(
    (name) => !writers.has(lettersOf(name)),
  );
  const host = hostLetters(url);
  const isToldTwice = (name: string, at: number): boolean =>
    host.includes(lettersOf(name)) ||
    found.some((other, index) => index !== at && lettersOf(other).includes(lettersOf(name)));
  const isPaper = tail !== null && isPaperName(tail);
  const alone = found.find((name) => name !== tail || isPaper);
  return found.find(isToldTwice) ?? alone ?? null;
}
