import type { BesideTitle, PrintedText } from './beside-title.js';
import { type CreditLine, type KnownNames, readCreditLine, readStamps } from './credit-line.js';
import { namesOf, nearest } from './dom.js';

/** So many lines from its title a page may print who wrote an article and when. */
const MOST_LINES = 12;
/** Signs between texts that stand side by side without one. */
const BETWEEN = ' | ';

const OTHERS = /^(?:a|nav|footer|select|button|figcaption|blockquote|aside)$/;

const isOthers = ({ element }: PrintedText): boolean =>
  OTHERS.test(element.localName) || nearest(element, ({ localName }) => OTHERS.test(localName)) !== null;

const NICK = /(?:^|[\s_-])(?:nick(?:[_-]?name)?|user-?name|writer(?:[_-]?name)?|blogger)(?:$|[\s_-])/;

/** A text with the word that the name of its element stands for: blogs call theirs the nickname of who wrote. */
const labelled = ({ text, element }: PrintedText): string =>
  NICK.test(`${namesOf(element)} ${element.parentElement ? namesOf(element.parentElement) : ''}`) &&
  /^[\p{L}\p{N}_. -]{2,20}$/u.test(text)
    ? `작성자: ${text}`
    : text;

/** The texts of each line, in order of the texts. */
function linesOf(texts: readonly PrintedText[]): readonly (readonly PrintedText[])[] {
  const lines = new Map<number, PrintedText[]>();
  for (const text of texts) {
    const line = lines.get(text.line);
    if (line) line.push(text);
    else lines.set(text.line, [text]);
  }
  return [...lines.values()];
}

/** The stamps that stand by themselves among the texts of a line that is not told as a whole. */
const stampsAmong = (texts: readonly PrintedText[], { order }: KnownNames): readonly CreditLine[] => {
  const stamps = texts.filter((text) => !isOthers(text)).flatMap(({ text }) => readStamps(text, order) ?? []);
  return stamps.length === 0 ? [] : [{ publisher: null, authors: [], stamps }];
};

/** The lines around the title of a page that tell nothing but who, for whom and when, the nearest first. */
export function printedCredits({ beside }: BesideTitle, known: KnownNames): readonly CreditLine[] {
  return linesOf(beside)
    .slice(0, MOST_LINES)
    .filter((texts) => !texts.every(isOthers))
    .flatMap(
      (texts) => readCreditLine(texts.map(labelled).join(BETWEEN), known) ?? stampsAmong(texts, known),
    );
}
