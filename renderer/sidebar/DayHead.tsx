import type { Ref } from 'react';
import { assertNever } from '../../shared/assert.js';
import type { Words } from '../i18n/words.js';
import { longDay, month, monthDay, weekdayName } from '../i18n/dates.js';
import { useLanguage, useWords } from '../state/session.js';
import type { GroupLabel } from './row-groups.js';
import styles from './HeadlineList.module.css';

interface DayWords {
  readonly name: string;
  /** The date in small letters behind the name; empty when the name says it. */
  readonly date: string;
}

type PartLabel = Extract<GroupLabel, { kind: 'length' | 'source' | 'progress' }>;

function partName(label: PartLabel, { list, filter }: Words): string {
  if (label.kind === 'length') return label.length === null ? list.noLength : filter.lengths[label.length];
  if (label.kind === 'source') return label.name === '' ? list.noSource : label.name;
  return list.progressParts[label.progress];
}

/** The words over a part of the list: "Today" and "Sunday 23 November", "Last week" and nothing; a length, a source, a progress. */
export function useDayWords(): (label: GroupLabel) => DayWords {
  const words = useWords();
  const { list } = words;
  const language = useLanguage();
  return (label) => {
    switch (label.kind) {
      case 'today':
        return { name: list.today, date: longDay(label.instant, language) };
      case 'yesterday':
        return { name: list.yesterday, date: longDay(label.instant, language) };
      case 'day':
        return { name: weekdayName(label.instant, language), date: monthDay(label.instant, language) };
      case 'last-week':
        return { name: list.lastWeek, date: '' };
      case 'month':
        return { name: month(label.instant, language), date: '' };
      case 'length':
      case 'source':
      case 'progress':
        return { name: partName(label, words), date: '' };
      default:
        return assertNever(label);
    }
  };
}

interface DayHeadProps extends DayWords {
  readonly measure: Ref<HTMLDivElement>;
  readonly index: number;
}

/** The head over a part of the list. It sticks to the top edge; its group has the same words as its name. */
export const DayHead = ({ name, date, measure, index }: DayHeadProps) => (
  <div className={styles['day']} aria-hidden="true" ref={measure} data-index={index}>
    <b>{name}</b>
    <span>{date}</span>
  </div>
);
