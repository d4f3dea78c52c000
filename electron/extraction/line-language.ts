import { type Block, LanguageTag } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { languageOf } from '../../shared/text/language.js';
import type { DomElement } from './dom.js';

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** A language tag (BCP 47) in its usual spelling; undefined for what is none, as when a page writes `english`. */
export function languageTag(given: string | null): string | undefined {
  const found = canonical(given?.trim().replaceAll('_', '-') ?? '');
  return LanguageTag.safeParse(found).success ? found : undefined;
}

/** The language a page gives to a part of it: that of the nearest element with one, the page as a whole not counted. */
export function languageAt(element: DomElement): string | undefined {
  for (let at: DomElement | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const given = at.localName === 'html' ? null : at.getAttribute('lang');
    if (given !== null) return languageTag(given);
  }
  return undefined;
}

const primary = (tag: string): string => tag.split('-', 1)[0] ?? '';

/** Whether a line is in the language its page says, and not in that of its article. Templates say `en` of a Korean text. */
function isForeign(text: string, tag: string, article: string | null): boolean {
  const language = primary(tag);
  return language !== article && (languageOf(text, language) ?? language) === language;
}

/** A body in which only lines in another language than the article's say theirs. */
export const withForeignLines = (blocks: readonly Block[], article: string | null): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.type === 'list')
      return { ...block, items: block.items.map((item) => withForeignLines(item, article)) };
    if (block.type === 'quote' || block.type === 'footnote')
      return { ...block, blocks: withForeignLines(block.blocks, article) };
    if (block.type !== 'paragraph' && block.type !== 'heading') return block;
    const { lang, ...line } = block;
    return lang === undefined || isForeign(inlineText(block.inlines), lang, article) ? block : line;
  });
