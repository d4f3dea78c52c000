import type { CommandName } from '../../shared/ipc/contract.js';
import type { Envelope, PageEnvelope } from '../../shared/ipc/envelope.js';

/** Lists of up to 200 rows of many fields, none of which JSON would lose. */
const IN_JSON: ReadonlySet<unknown> = new Set<CommandName>([
  'articles.headlines',
  'articles.list',
  'articles.rows',
  'search.find',
]);

/** An answer as it crosses into the page: a list of 100 rows takes a fifth less time as one text (docs/measurements.md). */
export const towardsPage = (name: unknown, answer: Envelope): PageEnvelope =>
  answer.ok && IN_JSON.has(name) ? { ok: true, json: JSON.stringify(answer.value) } : answer;
