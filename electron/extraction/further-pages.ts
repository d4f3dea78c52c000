import { allByTag, type DomDocument, type DomElement, textOf } from './dom.js';
import { linkAddress } from './marks.js';

/** Most pages one article is joined from. */
export const MOST_PAGES = 20;

/** Where an address says which page of several it is: in the query, or at the end of its path. */
const NUMBERS: readonly RegExp[] = [
  /[?&](?:page|pageno|page_no|paged|pg|pn|p|seite|pagina)=(\d{1,3})(?=&|$)/i,
  /\/(?:page|seite|pagina)[/-]?(\d{1,3})\/?$/i,
  /[-_](?:page|seite|p)?[-_]?(\d{1,2})(?=\.[a-z]{3,5}$)/i,
  /\/(\d{1,2})\/?$/,
];

interface Numbered {
  /** The address without its number, the same for all pages of one article. */
  readonly key: string;
  readonly number: number;
}

const keyOf = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?&]$/, '')
    .replace(/\/$/, '');

/** Every way an address can be read as one page of several; without any number it is the first. */
function readingsOf(address: string): readonly Numbered[] {
  const plain = address.split('#', 1)[0] ?? '';
  const numbered = NUMBERS.flatMap((pattern) => {
    const found = pattern.exec(plain);
    if (!found) return [];
    const rest = plain.slice(0, found.index) + plain.slice(found.index + found[0].length);
    // What was the second of its query is the first now.
    return [{ key: keyOf(rest.includes('?') ? rest : rest.replace('&', '?')), number: Number(found[1]) }];
  });
  return [...numbered, { key: keyOf(plain), number: 1 }];
}

/** The number of a page among those that belong to the same article as another; null when it is none of them. */
function numberBeside(address: string, present: Numbered): number | null {
  const found = readingsOf(address).find(({ key, number }) => key === present.key && number > present.number);
  return found?.number ?? null;
}

const says = (link: DomElement, rel: string): boolean =>
  (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/).includes(rel);

const isNumber = (link: DomElement, number: number): boolean => textOf(link).trim() === String(number);

/**
 * The addresses of the pages that follow on a page of several, in order: those a list of page numbers or a link to the
 * next one tells, of the same site and the same address but for the number. A blog's link to its next article is none.
 */
export function furtherPages(
  document: DomDocument,
  url: string | null,
  base: string | null,
): readonly string[] {
  if (url === null || !URL.canParse(url)) return [];
  const links = linksOf(document, base ?? url).filter(
    ({ address }) => new URL(address).host === new URL(url).host,
  );
  for (const present of readingsOf(url)) {
    const pages = pagesBeside(links, present);
    if (pages.size > 0) return inOrder(pages, present.number);
  }
  return [];
}

const isFirstOf = (present: Numbered, { link, address }: Link): boolean =>
  readingsOf(address).some(({ key, number }) => key === present.key && number === 1) &&
  (isNumber(link, 1) || says(link, 'first') || (present.number === 2 && says(link, 'prev')));

/**
 * The address of the first page where this is a later one of several: the one that a link shows as page 1, or names as
 * the one before the second. Null on a first page, and where nothing leads back.
 */
export function firstPage(document: DomDocument, url: string | null, base: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const links = linksOf(document, base ?? url).filter(
    ({ address }) => new URL(address).host === new URL(url).host,
  );
  for (const present of readingsOf(url)) {
    const found = present.number > 1 ? links.find((link) => isFirstOf(present, link)) : undefined;
    if (found) return found.address;
  }
  return null;
}

/** The addresses of other pages by their numbers: those whose links show the number, and the one a link calls the next. */
function pagesBeside(links: readonly Link[], present: Numbered): ReadonlyMap<number, string> {
  const pages = new Map<number, string>();
  for (const { link, address } of links) {
    const number = numberBeside(address, present);
    if (number === null || pages.has(number)) continue;
    const isNext = says(link, 'next') && number === present.number + 1;
    if (isNext || isNumber(link, number)) pages.set(number, address);
  }
  return pages;
}

interface Link {
  readonly link: DomElement;
  readonly address: string;
}

/** Every link of a page with its whole address, without the part of the page it leads to. */
const linksOf = (document: DomDocument, base: string): readonly Link[] =>
  [...allByTag(document, 'a'), ...allByTag(document, 'link')].flatMap((link) => {
    const address = linkAddress(link.getAttribute('href'), base);
    return address !== null && /^https?:/i.test(address)
      ? { link, address: address.split('#', 1)[0] ?? address }
      : [];
  });

/** Pages one after the other, as far as none is missing between them. */
function inOrder(pages: ReadonlyMap<number, string>, present: number): readonly string[] {
  const following: string[] = [];
  for (let number = present + 1; following.length < MOST_PAGES - 1; number += 1) {
    const address = pages.get(number);
    if (address === undefined) break;
    following.push(address);
  }
  return following;
}
