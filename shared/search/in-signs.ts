import { lex, type Token } from './lex.js';

/** A word other searches join conditions by; here it is one to be found, as all but `OR` are. */
const isSpelled = (token: Token | undefined, word: 'AND' | 'NOT'): boolean =>
  token?.type === 'value' && token.field === null && !token.isPhrase && token.text === word;

const isOperand = (token: Token | undefined): boolean =>
  (token?.type === 'value' && !isSpelled(token, 'AND') && !isSpelled(token, 'NOT')) || token?.type === 'open';

const isEnd = (token: Token | undefined): boolean =>
  token?.type === 'close' || (token?.type === 'value' && isOperand(token));

/** What stands for a token and the space behind it; null where it stays. */
function signFor(tokens: readonly Token[], at: number): '' | '-' | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (isSpelled(token, 'NOT')) return isOperand(next) ? '-' : null;
  if (!isSpelled(token, 'AND') || !isEnd(tokens[at - 1])) return null;
  return isOperand(next) || isSpelled(next, 'NOT') || next?.type === 'not' ? '' : null;
}

/**
 * The query as it is written here where somebody typed `AND` and `NOT` as elsewhere: nothing for the one, a hyphen for
 * the other. The same query where neither stands as an operator would.
 */
export function inSigns(source: string): string {
  const tokens = lex(source);
  return tokens.reduceRight((written, { span }, at) => {
    const sign = signFor(tokens, at);
    return sign === null
      ? written
      : written.slice(0, span.start) + sign + written.slice(tokens[at + 1]?.span.start);
  }, source);
}
