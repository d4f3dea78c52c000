import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, childrenOf, type DomDocument, type DomElement, textOf } from './dom.js';
import { SHELL_LENGTH, visibleLength } from './obstacle.js';
import { endsSentence } from './wrapped-lines.js';

const FEWEST_SENTENCES = 2;
const SHORTEST = 80;
/** What asks for scripts to be switched on, and for a browser that can run them. */
const ASKS = /java\s?script|자바\s?스크립트|브라우저|ブラウザ|浏览器|瀏覽器|browser|navegador|navigateur/iu;

const linesOf = (noscript: DomElement): readonly string[] =>
  ['p', 'li', 'blockquote']
    .flatMap((name) => allByTag(noscript, name))
    .map((line) => normalText(textOf(line)));

/** Whether what is shown without scripts is a text: several sentences that do not ask for scripts. */
function isArticle(noscript: DomElement): boolean {
  const said = linesOf(noscript).filter((line) => endsSentence(line) && !ASKS.test(line));
  return said.length >= FEWEST_SENTENCES && weightedLength(said.join(' ')) >= SHORTEST;
}

/** Puts the article of a page that shows it only where no scripts run, and shows nothing else, in the open. */
export function openNoscriptArticle(document: DomDocument): void {
  if (visibleLength(document.body) >= SHELL_LENGTH) return;
  for (const noscript of allByTag(document.body, 'noscript')) {
    if (!isArticle(noscript)) continue;
    for (const child of childrenOf(noscript)) noscript.parentNode?.insertBefore(child, noscript);
    noscript.remove();
  }
}
