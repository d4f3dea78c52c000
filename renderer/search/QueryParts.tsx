import { X } from 'lucide-react';
import { useMemo } from 'react';
import { conditionsOf, parseQuery } from '../../shared/search/parse.js';
import type { Condition } from '../../shared/search/query.js';
import { useWords } from '../state/session.js';
import styles from './Search.module.css';

type Shown = Exclude<Condition, { type: 'words' }>;

/** Which dates are meant is of no matter here. */
const ANY_DAY = new Date(0);

const isShown = (condition: Condition): condition is Shown => condition.type !== 'words';

interface QueryPartsProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
}

/** The conditions of a query one by one, each with a way to take it out; what cannot be used says why. */
export function QueryParts({ query, onChange }: QueryPartsProps) {
  const { search } = useWords();
  const conditions = useMemo(() => conditionsOf(parseQuery(query, ANY_DAY)).filter(isShown), [query]);
  if (conditions.length === 0) return null;
  return (
    <ul className={styles['parts']} aria-label={search.conditions}>
      {conditions.map((condition) => {
        const { span } = condition;
        const typed = query.slice(span.start, span.end);
        const problem = condition.type === 'unusable' ? search.problems[condition.problem] : null;
        const rest = `${query.slice(0, span.start).trimEnd()} ${query.slice(span.end).trimStart()}`.trim();
        return (
          <li key={span.start} data-problem={problem !== null}>
            <span>
              {typed}
              {problem === null ? null : <em>{problem}</em>}
            </span>
            <button type="button" aria-label={search.removeCondition(typed)} onClick={() => onChange(rest)}>
              <X size={13} strokeWidth={2} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
