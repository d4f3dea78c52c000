import type { Block, Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';

const SCENE_BREAK = /^(?:[*＊•●◆◇~-](?:[\s\u3000]*[*＊•●◆◇~-]){2,}|[⁂❦❧])$/u;

/** A line as a paragraph; as a rule when it is nothing but the marks that printers set between two scenes: `* * *`, `⁂`. */
export const paragraphOrBreak = (inlines: readonly Inline[], language: { readonly lang?: string }): Block =>
  SCENE_BREAK.test(inlineText(inlines).trim())
    ? { type: 'rule' }
    : { type: 'paragraph', inlines, ...language };
