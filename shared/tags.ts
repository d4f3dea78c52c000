import { MAX_TAG_NAME } from './limits.js';
import type { ListName, TagView, View } from './model/article.js';
import type { TagId } from './model/tag.js';

/** The list of a tag. */
export const tagView = (id: TagId): TagView => `tag:${id}`;

/** The tag whose list a view is; null for the lists of the library. */
export const tagOf = (view: View): TagId | null => {
  const [, id] = view.split(':');
  return id === undefined ? null : Number(id);
};

/** Whether a view is one of the five lists that every library has. */
export const isListName = (view: View): view is ListName => tagOf(view) === null;

/**
 * A name as it is kept: NFC, one space between words and none around `/`; empty when nothing is left of it. A `#` before
 * it is how people write that it is a tag.
 */
export const tagName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/^\s*#+/u, '')
    .split('/')
    .map((part) => part.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('/')
    .slice(0, MAX_TAG_NAME)
    .replace(/[\ud800-\udbff]$/u, '');

/** The same for names that differ in case, width and accents' encoding only. */
export const tagKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/** The names a tag stands under, and its own, from the top: `a`, `a/b`. */
export const tagLevels = (name: string): readonly string[] =>
  name.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
