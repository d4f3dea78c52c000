/** Attributes that say something wherever the words are pasted; all else is of this page. */
const KEPT: ReadonlySet<string> = new Set([
  'href',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'start',
  'reversed',
  'type',
]);
/** Pictures lie in this library alone: their captions go with the words. */
const LEFT_OUT = '[data-outside-text], button, input, svg, img, picture, video, audio, .visually-hidden';
/** What a part is set off by where only letters go. */
const LINES: ReadonlySet<string> = new Set(['LI', 'TR', 'DT', 'DD', 'FIGCAPTION', 'CAPTION']);
const PARTS: ReadonlySet<string> = new Set(
  'P H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE FIGURE TABLE UL OL DL DIV SECTION HEADER FOOTER ASIDE HR DETAILS'.split(
    ' ',
  ),
);

/** Selected words as other programs take them. */
export interface CopiedWords {
  readonly html: string;
  readonly text: string;
}

function strip(element: Element): void {
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
}

function lettersOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  const { tagName } = node;
  if (tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(lettersOf).join('');
  if (tagName === 'TD' || tagName === 'TH') return node.nextElementSibling ? `${inner}\t` : inner;
  if (LINES.has(tagName)) return `${inner.trim()}\n`;
  return PARTS.has(tagName) ? `\n\n${inner}\n\n` : inner;
}

/** Lines of a list or a table stand one under the other, parts with an empty line between. */
const tidied = (letters: string): string => letters.replaceAll(/\n{3,}/g, '\n\n').trim();

/** Selected words: what the article says and how it is divided, none of how this page draws it or what it only says to some. */
export function copiedWords(range: Range): CopiedWords {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const left of holder.querySelectorAll(LEFT_OUT)) left.remove();
  for (const mark of holder.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  for (const element of holder.querySelectorAll('*')) strip(element);
  holder.normalize();
  return { html: new XMLSerializer().serializeToString(holder), text: tidied(lettersOf(holder)) };
}
