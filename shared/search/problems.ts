import { conditionsOf } from './parse.js';
import type { Condition, Problem, Query } from './query.js';
import { tagsMeant } from './tags-meant.js';

/** A condition that finds nothing for a reason that can be said. */
export interface QueryProblem {
  readonly condition: Condition;
  readonly problem: Problem;
}

type Tags = readonly { readonly name: string }[];

function problemOf(condition: Condition, tags: Tags): Problem | null {
  if (condition.type === 'unusable') return condition.problem;
  if (condition.type !== 'field' || condition.field !== 'tag') return null;
  return tagsMeant(condition, tags).length > 0 ? null : 'no-such-tag';
}

/** What is wrong with a query, where the library has these tags. */
export const problemsOf = (query: Query, tags: Tags): readonly QueryProblem[] =>
  conditionsOf(query).flatMap((condition) => {
    const problem = problemOf(condition, tags);
    return problem === null ? [] : [{ condition, problem }];
  });
