import { wholeView } from '../../shared/list-filter.js';
import type { ListFilter } from '../../shared/model/list-filter.js';
import type { Words } from '../i18n/words.js';

/** What a filter says, part by part; nothing for a whole view. */
export function filterWords(chosen: ListFilter, { filter }: Words): readonly string[] {
  const { unread, annotated, missing, length, language, sort } = chosen;
  return [
    unread ? filter.unread : null,
    annotated ? filter.annotated : null,
    missing ? filter.missing : null,
    length && filter.lengths[length],
    language && filter.languages[language],
    sort === wholeView.sort ? null : filter.sorts[sort],
  ].filter((part) => part !== null);
}
