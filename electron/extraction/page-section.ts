import { lettersOf } from '../../shared/text/letters.js';
import { normalText } from '../../shared/text/white-space.js';
import type { BesideTitle, PrintedText } from './beside-title.js';
import {
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  isText,
  namesOf,
  nearest,
  textOf,
} from './dom.js';
import { hasType, listOf, textValue, type Thing, thingsOf } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';

/** What the first step of a trail is called that leads to no part of a paper, and steps that all articles stand below. */
const NO_SECTION =
  /^(?:홈(?:으로)?|메인|처음|현재\s?위치|본문\s?영역|home(?:\s?page)?|main|start(?:seite)?|accueil|inicio|início|portada|トップ(?:ページ)?|ホーム|首页|首頁|主页|trang chủ|होम|الرئيسية|главная|beranda|front\s?page|you are here:?.*|(?:du befindest dich|sie sind) hier:?.*|standort:?|vous êtes ici.*|estás en.*|bread-?crumbs?|location|website|all|뉴스|기사|본문|기사\s?본문|news|ニュース|记事|新闻|新聞|正文|articles?|artikel|nachrichten|actualités|noticias|notícias|tin tức|sections?|전체(?:\s?기사)?)$/iu;
const LONGEST = 30;
const MOST_STEPS = 6;
const BETWEEN_STEPS = /\s*[>＞›»〉❯→]\s*/u;

/** The first step of a trail that is a part of the paper. */
function firstSection(steps: readonly string[], strangers: ReadonlySet<string>): string | null {
  return (
    steps
      .map((step) => normalText(step).replace(/^[\s>＞›»〉/|:]+|[\s>＞›»〉/|:]+$/gu, ''))
      .find(
        (step) =>
          step !== '' &&
          step.length <= LONGEST &&
          /[\p{L}\p{M}]{3}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2}/u.test(step) &&
          !NO_SECTION.test(step) &&
          !strangers.has(lettersOf(step)),
      ) ?? null
  );
}

/** The names of a trail that a page tells machines. */
const toldTrail = (things: readonly Thing[]): readonly string[] =>
  things
    .filter((thing) => hasType(thing, /^BreadcrumbList$/))
    .slice(0, 1)
    .flatMap((trail) => thingsOf(trail['itemListElement']))
    .flatMap(
      (step) =>
        textValue(step['name']) ?? thingsOf(step['item']).flatMap((item) => textValue(item['name']) ?? []),
    );

const TRAIL =
  /(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|pankuzu|topic-?path|fil-?ariane|migas|migalhas)(?:[_-]\w+)?(?:$|[\s_-])/i;

/** A step that leads to the first page of the site is its name, whatever it is called. */
const leadsHome = (element: DomElement): boolean =>
  element.localName === 'a' &&
  /^(?:https?:\/\/[^/]+)?\/?$/i.test(element.getAttribute('href')?.trim() ?? '#');

/** Every text inside an element, apart. */
const leavesOf = (element: DomElement): readonly string[] =>
  [element, ...elementsInside(element)]
    .filter((inner) => !leadsHome(inner))
    .flatMap((inner) =>
      childrenOf(inner).flatMap((child) => (isText(child) ? [normalText(textOf(child))] : [])),
    );

/** The texts of the first element that is called a trail. */
function namedTrail(document: DomDocument): readonly string[] {
  const trail = elementsInside(document.body)
    .slice(0, 3_000)
    .find(
      (element) =>
        TRAIL.test(`${namesOf(element)} ${element.getAttribute('aria-label') ?? ''}`) &&
        textOf(element).length < 300,
    );
  return trail ? leavesOf(trail).flatMap((text) => text.split(BETWEEN_STEPS)) : [];
}

/** `정치 > 국회·정당`: the steps of a line that is a trail and nothing else; none of any other line. */
export function stepsOf(line: string): readonly string[] {
  const steps = line.split(BETWEEN_STEPS).filter((step) => step !== '');
  const isTrail =
    steps.length > 1 &&
    steps.length <= MOST_STEPS &&
    steps.every((step) => step.length <= LONGEST && !/[<]|[.!?。！？]$/u.test(step));
  return isTrail ? steps : [];
}

/** The trails that stand in a line around the title. */
function printedTrail({ beside, all }: BesideTitle): readonly string[] {
  const near = new Set(beside.map(({ line }) => line));
  const lines = new Map<number, string>();
  for (const { text, line, element } of all)
    if (near.has(line)) lines.set(line, `${lines.get(line) ?? ''} ${leadsHome(element) ? 'home' : text}`);
  return [...lines.values()].map((line) => stepsOf(normalText(line))).find((steps) => steps.length > 0) ?? [];
}

const NAMED =
  /(?:^|[\s_-])(?:section|category|cate?|rubrik|rubrique|ressort|editoria|seccion|secao|sezione)(?:[_-]?(?:name|title|tit|label|link|txt))?(?:$|[\s_-])/i;
const OTHERS = /^(?:nav|footer|aside|li|select|h1|h2)$/;

/** What stands in a small box beside the title that is called a section. */
const isNamed = ({ text, element }: PrintedText): boolean =>
  text.length <= LONGEST &&
  NAMED.test(namesOf(element)) &&
  !OTHERS.test(element.localName) &&
  nearest(element, ({ localName }) => OTHERS.test(localName)) === null;

interface SectionSources {
  readonly document: DomDocument;
  readonly things: readonly Thing[];
  readonly article: Thing | null;
  readonly meta: MetaTags;
  readonly around: BesideTitle;
  /** Names that no section has: the title, the site, the writers. */
  readonly strangers: readonly (string | null)[];
}

/** The part of the paper that an article stands in: as the page tells machines, else the first step of its trail, else what it prints beside the title as such. */
export function readSection({
  document,
  things,
  article,
  meta,
  around,
  strangers,
}: SectionSources): string | null {
  const told = [
    ...listOf(article?.['articleSection']).flatMap((section) => textValue(section) ?? []),
    ...meta.all(
      'article:section',
      'og:article:section',
      'parsely-section',
      'cxenseparse:section',
      'section',
      'article.section',
    ),
  ];
  const others = new Set(strangers.map((name) => lettersOf(name ?? '')));
  return (
    told[0] ??
    firstSection(toldTrail(things), others) ??
    firstSection(printedTrail(around), others) ??
    firstSection(namedTrail(document), others) ??
    firstSection(
      around.beside.filter(isNamed).map(({ text }) => text),
      others,
    )
  );
}
