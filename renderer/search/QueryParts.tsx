import { X } from 'lucide-react';
import { useMemo } from 'react';
import { conditionsOf, type Piece, piecesOf } from '../../shared/search/parse.js';
import { problemsOf } from '../../shared/search/problems.js';
import type { Tag } from '../../shared/model/tag.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './Search.module.css';

/** Which dates are meant is of no matter here. */
const ANY_DAY = new Date(0);

/** Words alone are seen where they are typed. */
const hasConditions = ({ query }: Piece): boolean => conditionsOf(query).some(({ type }) => type !== 'words');

/** Before the tags are known none is missed. */
const problemIn = ({ query }: Piece, tags: readonly Tag[] | null) =>
  problemsOf(query, tags ?? []).find(({ problem }) => tags !== null || problem !== 'no-such-tag')?.problem;

interface QueryPartsProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
}

/** The conditions of a query one by one, each with a way to take it out; what cannot be used says why. */
export function QueryParts({ query, onChange }: QueryPartsProps) {
  const { search } = useWords();
  const tags = useStorePart(useSession().tags.store, (state) => state.tags);
  const pieces = useMemo(
    () =>
      piecesOf(query, ANY_DAY).filter(
        (piece) => hasConditions(piece) || problemIn(piece, tags) !== undefined,
      ),
    [query, tags],
  );
  if (pieces.length === 0) return null;
  return (
    <ul className={styles['parts']} aria-label={search.conditions}>
      {pieces.map((piece) => {
        const { span } = piece;
        const typed = query.slice(span.start, span.end);
        const problem = problemIn(piece, tags);
        const rest = `${query.slice(0, span.start).trimEnd()} ${query.slice(span.end).trimStart()}`.trim();
        return (
          <li key={span.start} data-problem={problem !== undefined}>
            <span>
              {typed}
              {problem === undefined ? null : <em>{search.problems[problem]}</em>}
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
