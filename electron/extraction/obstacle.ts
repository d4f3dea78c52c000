import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import type { ParsedArticle } from './contract.js';
import { allByTag, childrenOf, type DomDocument, type DomNode, isElement, isText, textOf } from './dom.js';
import { FRAME } from './shadow-roots.js';

type Quality = ParsedArticle['quality'];

/** What keeps the text of a page away from whoever only reads its HTML. */
export type Obstacle = NonNullable<ParsedArticle['obstacle']>;

/** An empty shell shows less than this (extraction.md §6). */
export const SHELL_LENGTH = 200;

/** Where the usual frameworks draw a page. */
const DRAWN_INTO =
  '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #app-root, app-root, [ng-app], [data-reactroot], [data-server-rendered]';

const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  FRAME,
]);

/** How much text a page shows before its scripts run; counted no further than a shell goes. */
export function visibleLength(root: DomNode): number {
  const waiting: DomNode[] = [root];
  let length = 0;
  for (let node = waiting.pop(); node && length < SHELL_LENGTH; node = waiting.pop()) {
    if (isText(node)) length += weightedLength(normalText(node.textContent ?? ''));
    else if (!isElement(node) || !UNSEEN.has(node.localName)) waiting.push(...childrenOf(node));
  }
  return length;
}

/** Of the source as it came: scripts are left out of what is parsed. */
const runsScripts = (source: string): boolean =>
  /<script(?![^>]*\btype\s*=\s*["']?[^"'>]*\b(?:ld\+)?json\b)[\s>]/i.test(source);

const saysSo = (document: DomDocument): boolean =>
  allByTag(document, 'noscript').some((element) => /javascript|자바스크립트/iu.test(textOf(element)));

const asksForPassword = (document: DomDocument): boolean =>
  allByTag(document, 'input').some((input) => /^\s*password\s*$/i.test(input.getAttribute('type') ?? ''));

/**
 * Looks at a page before it is cut up, and says, once it is known how much was found, what may have kept the rest
 * away: a page that its scripts draw, or one that wants a login. Null when a whole article was found.
 */
export function readObstacle(document: DomDocument, source: string): (quality: Quality) => Obstacle | null {
  const isShort = visibleLength(document.body) < SHELL_LENGTH;
  const hasScripts = runsScripts(source);
  const isDrawn = hasScripts && (document.querySelector(DRAWN_INTO) !== null || saysSo(document));
  const isBare = isShort && hasScripts;
  const isLocked = asksForPassword(document);
  return (quality) => {
    if (quality === 'article') return null;
    if (isLocked) return 'login';
    if (quality === 'weak') return isDrawn && isShort ? 'scripts' : null;
    return isDrawn || isBare ? 'scripts' : null;
  };
}
