import { conditionsOf } from './parse.js';
import type { Condition, Problem, Query, Words } from './query.js';
import { tagsMeant } from './tags-meant.js';

/** A condition that finds nothing, or something else, for a reason that can be said. */
export interface QueryProblem {
  readonly condition: Condition;
  readonly problem: Problem;
}

type Tags = readonly { readonly name: string }[];

/** A word before a colon that no condition is called by; an address or an hour has no such word. */
const isUnknownField = ({ text, isPhrase }: Words): boolean =>
  !isPhrase && /^\p{L}{2,20}[:：](?!\/\/)[^\s:：]/u.test(text.normalize('NFC'));

/** What joins conditions in other searches; one that is still typed may become any word. */
function problemOfWords(words: Words): Problem | null {
  if (isUnknownField(words)) return 'no-such-field';
  if (words.isPhrase || words.isLast) return null;
  if (words.text === 'AND') return 'and-is-a-word';
  return words.text === 'NOT' ? 'not-is-a-word' : null;
}

function problemOf(condition: Condition, tags: Tags): Problem | null {
  if (condition.type === 'unusable') return condition.problem;
  if (condition.type === 'words') return problemOfWords(condition);
  if (condition.type !== 'field' || condition.field !== 'tag') return null;
  return tagsMeant(condition, tags).length > 0 ? null : 'no-such-tag';
}

/** What is wrong with a query, where the library has these tags. */
export const problemsOf = (query: Query, tags: Tags): readonly QueryProblem[] =>
  conditionsOf(query).flatMap((condition) => {
    const problem = problemOf(condition, tags);
    return problem === null ? [] : [{ condition, problem }];
  });
