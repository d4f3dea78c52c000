import type { TrashItem } from '../../shared/model/trash.js';
import { assertNever } from '../../shared/assert.js';
import type { Words } from '../i18n/words.js';

/** What a thing is called: its title, its words, or what was written. */
export function nameOf(item: TrashItem, { list }: Words): string {
  switch (item.kind) {
    case 'article':
      return item.title === '' ? list.untitled : item.title;
    case 'highlight':
      return item.quote;
    case 'note':
      return item.text;
    default:
      return assertNever(item);
  }
}
