import { LENGTH_SECONDS } from '../../shared/list-filter.js';
import type { ListFilter, ListLanguage } from '../../shared/model/list-filter.js';
import { IS_INCOMPLETE } from './incomplete-articles.js';

const inLanguage = (tag: string): string => `s.lang = '${tag}' OR s.lang GLOB '${tag}-*'`;

const languages: Readonly<Record<ListLanguage, string>> = {
  ko: `(${inLanguage('ko')})`,
  en: `(${inLanguage('en')})`,
  other: `(s.lang IS NULL OR NOT (${inLanguage('ko')} OR ${inLanguage('en')}))`,
};

/** What a row of article_state, as `s`, must fulfil under a filter: begins with AND, or is nothing. Holds no text of a person. */
export function listCondition({ unread, annotated, missing, length, language }: ListFilter): string {
  const [from, to] = length === null ? [] : LENGTH_SECONDS[length];
  return [
    unread ? 's.read_at IS NULL' : null,
    annotated ? '(s.highlight_count > 0 OR s.note_count > 0)' : null,
    missing ? IS_INCOMPLETE : null,
    length === null ? null : `s.reading_seconds >= ${from} AND s.reading_seconds < ${to}`,
    language === null ? null : languages[language],
  ]
    .map((condition) => (condition === null ? '' : ` AND ${condition}`))
    .join('');
}
