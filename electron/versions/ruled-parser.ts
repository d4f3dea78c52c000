import { hostOf } from '../articles/address-key.js';
import type { PageParser } from '../articles/parser.js';
import type { Tables } from '../library/tables.js';
import { joinRules, NO_RULES } from './rules.js';

/** A parser that reads each page under the rules of its site. */
export const ruledParser = (parser: PageParser, { siteRules }: Pick<Tables, 'siteRules'>): PageParser => ({
  parse: (request) => {
    const host = request.kind === 'page' && request.url !== null ? hostOf(request.url) : null;
    const rules = host === null ? null : siteRules.of(host);
    if (request.kind !== 'page' || !rules) return parser.parse(request);
    // What was mended in one article is stronger than what holds for its site.
    const own = request.rules ?? NO_RULES;
    return parser.parse({ ...request, rules: joinRules(rules, own) });
  },
  takeApart: (request) => parser.takeApart(request),
});
