import type { Block } from '../../shared/model/block.js';
import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  namesOf,
  nearest,
  textOf,
} from './dom.js';
import { linkAddress } from './marks.js';

type Label = 'titles' | 'dates' | 'writers' | 'files' | 'other';

/** What the labels of a board announce: notices and press releases stand under a table of them. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  ['titles', /^(?:제\s*목|글\s?제목|題名|件名|標題|标题|タイトル|subject|title)$/iu],
  [
    'dates',
    /^(?:등록\s?일시?|등록일자|작성\s?일시?|작성일자|게시일(?:자)?|배포일(?:시)?|보도일(?:시)?|날짜|日期|发布日期|发布时间|發布日期|掲載日|公開日|更新日|date|posted|published)$/iu,
  ],
  ['writers', /^(?:작성자|글쓴이|등록자|이름|성명|作者|投稿者|author|writer|name)$/iu],
  ['files', /^(?:첨부(?:\s?파일)?|파일|붙임|附件|添付(?:ファイル)?|attachments?|files?)$/iu],
  [
    'other',
    /^(?:조회(?:\s?수)?|담당\s?(?:부서|자|과)|부서(?:명)?|연락처|전화(?:번호)?|문의처?|번호|분류|구분|출처|기관|추천|点击|点击数|浏览|閲覧数|hits?|views?|department|contact)$/iu,
  ],
];

/** A label and the element that holds what it announces. */
interface Pair {
  readonly label: Label;
  readonly value: DomElement;
}

/** A file that a board offers beside its text. */
export interface BoardFile {
  readonly name: string;
  readonly href: string;
}

/** What stands above the text of a board: a notice, a press release, a post of an old content system. */
export interface BoardHead {
  readonly title: string | null;
  readonly date: string | null;
  readonly writer: string | null;
  readonly files: readonly BoardFile[];
  /** The elements that hold labels and what they announce, and nothing else. */
  readonly rows: readonly DomElement[];
}

const labelOf = (element: DomElement): Label | undefined => {
  const text = normalText(textOf(element)).replace(/\s*[:：]$/u, '');
  return text.length > 14 ? undefined : LABELS.find(([, pattern]) => pattern.test(text))?.[0];
};

/** The pairs of a row of cells, or null when a cell of it belongs to none. */
function pairsOf(row: DomElement): readonly Pair[] | null {
  const cells = elementsOf(row);
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [name, value] = [cells[at], cells[at + 1]];
    const label = name ? labelOf(name) : undefined;
    if (label === undefined || value === undefined || labelOf(value) !== undefined) return null;
    pairs.push({ label, value });
  }
  return pairs.length === 0 ? null : pairs;
}

const ROW = /^(?:tr|dl|li|div|p)$/;
const MOST_ROWS = 2_000;

/** The table, the list or the box that rows of labels stand in together. */
const boxOf = (row: DomElement): DomElement | null =>
  nearest(row, ({ localName }) => /^(?:table|ul|ol|div|section|article|main|body)$/.test(localName)) ??
  row.parentElement;

interface Row {
  readonly element: DomElement;
  readonly pairs: readonly Pair[];
}

/** The rows of the first box of a page that holds labels of two kinds at least, one of them of a title, a day or a writer. */
function rowsOf(document: DomDocument): readonly Row[] {
  const rows = elementsInside(document.body)
    .filter(({ localName }) => ROW.test(localName))
    .slice(0, MOST_ROWS)
    .flatMap((element): readonly Row[] => {
      const pairs = pairsOf(element);
      return pairs ? [{ element, pairs }] : [];
    });
  const boxes = new Map<DomElement | null, Row[]>();
  for (const row of rows) {
    const box = boxOf(row.element);
    boxes.set(box, [...(boxes.get(box) ?? []), row]);
  }
  const isBoard = (found: readonly Row[]): boolean => {
    const labels = new Set(found.flatMap(({ pairs }) => pairs.map(({ label }) => label)));
    return labels.size >= 2 && (labels.has('titles') || labels.has('dates') || labels.has('writers'));
  };
  return [...boxes.values()].find(isBoard) ?? [];
}

/** What boards and old content systems call the cell or the box of their headline. */
const HEADLINE =
  /(?:^|[\s_-])(?:subject|(?:view|board|bbs|post|article|news|font)[_-]?(?:title|tit|subject))(?:$|[\s_-])/;
const HOLDER = /^(?:th|td|div|p|dt|span|strong|b|font|center)$/;
/** CJK weighted: a shorter line is the name of a section, a longer one is text. */
const SHORTEST = 15;
const LONGEST = 300;

/** The one line that a page without headings calls its headline. */
function namedHeadline(document: DomDocument): string | null {
  if (['h1', 'h2', 'h3', 'h4'].some((name) => allByTag(document, name).length > 0)) return null;
  const lines = elementsInside(document.body)
    .slice(0, MOST_ROWS)
    .filter(
      (element) =>
        HOLDER.test(element.localName) &&
        HEADLINE.test(namesOf(element)) &&
        element.querySelector('a, p, div, td, li, br, img, time, input') === null,
    )
    .map((element) => normalText(textOf(element)))
    .filter((text) => weightedLength(text) >= SHORTEST && weightedLength(text) <= LONGEST);
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

const FILE = /\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|odt|zip)\b/i;

const FILES_NAME =
  /(?:^|[\s_-])(?:attach(?:ed|ment)?s?|file[_-]?(?:list|down|box|area)?s?|downloads?)(?:$|[\s_-])/;
/** What is offered beside each file. */
const FILE_TOOL = /^(?:바로\s?보기|미리\s?보기|내려\s?받기|다운(?:로드)?|뷰어|preview|view|download|save)$/iu;

const isFile = (link: DomElement): boolean => FILE.test(`${textOf(link)} ${link.getAttribute('href') ?? ''}`);

/** Whether an element offers files after the word for them, or is called so, and says nothing else. */
function isFileLine(element: DomElement): boolean {
  const links = /^(?:tr|dl|li|div|p|ul)$/.test(element.localName) ? allByTag(element, 'a') : [];
  const files = links.filter((link) => !FILE_TOOL.test(normalText(textOf(link))));
  if (files.length === 0 || !files.every(isFile)) return false;
  const rest = links.reduce((text, link) => text.replace(textOf(link), ' '), textOf(element));
  const label = normalText(rest).replace(/\s*[:：]$/u, '');
  if (label === '' && FILES_NAME.test(namesOf(element)))
    return files.every((link) => FILE.test(textOf(link)));
  return LABELS.some(([kind, pattern]) => kind === 'files' && pattern.test(label));
}

/** The line of a page without rows of labels that offers files, and nothing else. */
const fileLine = (document: DomDocument): DomElement | undefined =>
  allByTag(document, 'a').some(isFile)
    ? elementsInside(document.body).slice(0, MOST_ROWS).find(isFileLine)
    : undefined;

/** Reads what a board says above its text; none of it of a page that is no board. */
export function readBoardHead(document: DomDocument, base: string | null): BoardHead {
  const rows = rowsOf(document);
  const said = (wanted: Label): readonly DomElement[] =>
    rows.flatMap(({ pairs }) => pairs.flatMap(({ label, value }) => (label === wanted ? [value] : [])));
  const line = said('files').length === 0 ? fileLine(document) : undefined;
  const first = (wanted: Label): string | null => {
    const value = said(wanted)[0];
    return (value && normalText(textOf(value))) || null;
  };
  return {
    title: first('titles') ?? namedHeadline(document),
    date: first('dates'),
    writer: first('writers'),
    files: [...said('files'), ...(line ? [line] : [])].flatMap((value) =>
      allByTag(value, 'a').flatMap((link): readonly BoardFile[] => {
        const href = linkAddress(link.getAttribute('href'), base);
        const name = normalText(textOf(link));
        return href === null || name === '' || FILE_TOOL.test(name) ? [] : [{ name, href }];
      }),
    ),
    rows: [...rows.map(({ element }) => element), ...(line ? [line] : [])],
  };
}

/** Removes what stands above the text of a board once it has been read, with the name of the board above it. */
export function dropBoardHead({ rows }: BoardHead): void {
  const table = rows[0] && nearest(rows[0], ({ localName }) => localName === 'table');
  if (table) {
    for (const caption of elementsOf(table)) if (caption.localName === 'caption') caption.remove();
    const above = table.previousElementSibling;
    if (above && /^h[1-4]$/.test(above.localName) && weightedLength(textOf(above)) < 2 * SHORTEST)
      above.remove();
  }
  for (const row of rows) row.remove();
}

/** A body with the files its board offers, as a list of links at its end. */
export function withBoardFiles(blocks: readonly Block[], { files }: BoardHead): readonly Block[] {
  if (files.length === 0 || blocks.length === 0) return blocks;
  const items = files.map(({ name, href }): readonly Block[] => [
    { type: 'paragraph', inlines: [{ type: 'link', href, children: [{ type: 'text', value: name }] }] },
  ]);
  return [...blocks, { type: 'list', ordered: false, start: 1, items }];
}
