/** Attributes that say something wherever the words are pasted; all else is of this page. */
const KEPT: ReadonlySet<string> = new Set(['href', 'lang', 'dir', 'colspan', 'rowspan', 'start', 'reversed']);
/** Pictures lie in this library alone: their captions go with the words. */
const LEFT_OUT = '[data-outside-text], button, input, svg, img, picture, video, audio, .visually-hidden';

function strip(element: Element): void {
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
}

/** Selected words as HTML for other programs: what the article says and how it is divided, none of how this page draws it. */
export function copiedHtml(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const left of holder.querySelectorAll(LEFT_OUT)) left.remove();
  for (const mark of holder.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  for (const element of holder.querySelectorAll('*')) strip(element);
  holder.normalize();
  return new XMLSerializer().serializeToString(holder);
}
