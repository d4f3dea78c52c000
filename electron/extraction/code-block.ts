import { MAX_TEXT, type Block } from '../../shared/model/block.js';
import { wellFormed } from '../../shared/text/well-formed.js';
import { childrenOf, type DomElement, type DomNode, isElement, isText } from './dom.js';

const LANGUAGE =
  /(?:^|\s)(?:language|lang|highlight-source|brush:?\s*|hljs)[-:\s]\s*([a-z0-9+#.-]{1,40})(?=\s|;|$)/i;

/** The text of preformatted source, with every way of breaking a line as LF. */
export function codeText(node: DomNode): string {
  return childrenOf(node)
    .map((child) => {
      if (isText(child)) return child.textContent ?? '';
      if (!isElement(child)) return '';
      if (child.localName === 'br') return '\n';
      const text = codeText(child);
      return child.localName === 'div' && !text.endsWith('\n') ? `${text}\n` : text;
    })
    .join('');
}

function languageOf(pre: DomElement): string | null {
  const names = [pre, pre.firstElementChild, pre.parentElement].map(
    (element) => element?.getAttribute('class') ?? '',
  );
  const found = names.flatMap((name) => LANGUAGE.exec(name)?.[1] ?? [])[0];
  return found?.toLowerCase() ?? pre.getAttribute('data-language')?.slice(0, 40) ?? null;
}

/** A `<pre>` as code, its white space as written; null when it is blank. */
export function codeBlock(pre: DomElement): Block | null {
  const text = wellFormed(codeText(pre))
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\s+$/g, '')
    .slice(0, MAX_TEXT);
  return text.trim() === '' ? null : { type: 'code', text, language: languageOf(pre) || null };
}
