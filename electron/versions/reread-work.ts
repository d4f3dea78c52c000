import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import type { SiteRules } from '../../shared/model/site-rules.js';
import type { RereadTally } from '../../shared/model/version.js';
import { articleText } from '../../shared/text/article-text.js';
import { TEXT_ENCODINGS } from '../../shared/text/encodings.js';
import type { Parser } from '../articles/parser.js';
import { seenBy } from '../articles/seen-by.js';
import { findPlaces } from '../highlights/places.js';
import { readSource, RENDERED_HEADER } from '../articles/read-source.js';
import type { JobContext, Outcome, Work } from '../jobs/work.js';
import type { Asset } from '../library/assets-table.js';
import type { Job } from '../library/jobs-table.js';
import type { Tables } from '../library/tables.js';
import type { KeptSource } from '../library/version-history.js';
import { actToShow, addVersion } from './add-version.js';
import { chosenEncoding, readKept, withEncoding } from './kept-page.js';
import { isOtherText, whyUnshown } from './other-text.js';
import { type Candidate, candidateOf, presentOf, type RereadTools } from './reread.js';
import { earlierAlike, isThere, judge, type Verdict } from './verdict.js';

/** The encoding a person chose for this reading. */
const Chosen = z.strictObject({ encoding: z.enum(TEXT_ENCODINGS).optional() });
type Chosen = z.infer<typeof Chosen>;

/** Nothing read again yet. */
export const NO_REREADS: RereadTally = { changed: 0, same: 0, weaker: 0, failed: 0 };

/** The file of a kept page, as its row has it: what is written of it again changes nothing. */
export const keptAsset = ({ raw, mime }: KeptSource): Asset => ({
  hash: raw,
  mime,
  bytes: 0,
  width: null,
  height: null,
  encoding: 'br',
});

/** What a person removed from the text that is shown, and brought back to it: so it stays. */
function mendedBody(
  { history }: Tables,
  { row, n }: { readonly row: number; readonly n: number },
): { readonly rules?: SiteRules } {
  const rules = history.birth(row, n)?.mends?.body;
  return rules ? { rules } : {};
}

/** Reads the kept page of an article as a version. @throws AppError `not-found`, `original-gone`, every reason of Parser */
export async function extractedAgain(
  row: number | null,
  tools: RereadTools,
  context: Pick<JobContext, 'signal' | 'progress'>,
  chosen: Chosen = {},
): Promise<{
  readonly row: number;
  readonly n: number;
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}> {
  const { article, present } = presentOf(tools.tables, row);
  const source = tools.tables.history.source(article.row, present.version);
  if (!source) throw new AppError('original-gone');
  const rules = mendedBody(tools.tables, { row: article.row, n: present.version });
  const reading = await readKept(source, tools, { ...rules, ...chosen });
  const candidate = await candidateOf(
    { reading, raw: keptAsset(source), origin: 'extracted' },
    { row: article.row, present },
    { tools, context },
  );
  const at = { row: article.row, n: present.version };
  const { quality, text } = candidate.version;
  // Letters that come out right are often far fewer: what a person chose is shown.
  const isOther =
    chosen.encoding !== undefined && quality !== 'empty' && text !== articleText(present.blocks);
  const verdict = isOther ? 'changed' : judge(tools.tables, candidate.version, at);
  return { ...at, candidate, verdict };
}

/** What reading an article again gave, and what that is against the text that is shown. */
interface Found {
  readonly row: number;
  readonly n: number;
  readonly candidate: Candidate;
  /** `other` says nothing of what is shown: nothing a person has not seen takes its place. */
  readonly verdict: Verdict | 'other';
}

async function fetchedAgain(job: Job, tools: RereadTools, context: JobContext): Promise<Found> {
  const { tables, fetcher, renderer } = tools;
  const { article, present } = presentOf(tables, job.articleRow);
  const { url: address } = article;
  if (address === null) throw new AppError('bad-address');
  const source = tables.history.source(article.row, present.version);
  const chosen = chosenEncoding(source);
  const wishes = { ...mendedBody(tables, { row: article.row, n: present.version }), ...chosen };
  const parser: Parser = {
    parse: (request) => tools.parser.parse(request.kind === 'page' ? { ...request, ...wishes } : request),
  };
  // What its scripts drew is drawn by them again.
  const isRendered = RENDERED_HEADER in (source?.headers ?? {});
  const payload = { kind: 'address', address, ...(isRendered && { isRendered }) } as const;
  const read = await readSource({ payload, input: null }, { fetcher, parser, renderer }, context);
  const reading = { ...read, headers: withEncoding(read.headers, chosen) };
  const candidate = await candidateOf(
    { reading, raw: null, origin: 'fetched' },
    { row: article.row, present },
    { tools, context },
  );
  const at = { row: article.row, n: present.version };
  const verdict = judge(tables, candidate.version, at);
  // What a stranger got before is no news of what a person saw who was signed in, or had said yes to a notice.
  const isWall = source !== null && seenBy(source) !== null && isEarlier(tables, candidate.version, at);
  const isOther = verdict !== 'weaker' && isOtherText(tables, candidate.version, at);
  return { ...at, candidate, verdict: isWall ? 'weaker' : isOther ? 'other' : verdict };
}

const isEarlier = (...of: Parameters<typeof earlierAlike>): boolean => earlierAlike(...of) !== null;

/** What a reading comes to: the same is not kept twice, what is weaker is kept and not shown. */
function outcomeOf(
  found: Found,
  { tables, onActed }: RereadTools,
  label: 'extract-again' | 'fetch-again',
): Outcome {
  const { row, n, candidate, verdict } = found;
  const tally = { ...NO_REREADS, ...(verdict !== 'other' && { [verdict]: 1 }) };
  switch (verdict) {
    case 'same':
      return { failure: null, commit: () => undefined, tally };
    case 'weaker':
    case 'other':
      return {
        failure: whyUnshown(candidate.version, verdict),
        commit: () => {
          const { version } = candidate;
          if (version.quality !== 'empty' && !isThere(tables, row, version))
            addVersion(tables, row, candidate);
        },
      };
    case 'changed':
      return {
        failure: null,
        commit: () => {
          const added = addVersion(tables, row, candidate);
          // Another text took the place of the one it was held against: that one stays.
          if (tables.articles.findByRow(row)?.version !== n) return;
          tables.undo.perform(actToShow(tables, row, added, label), tables.clock());
        },
        tally,
        after: onActed,
      };
    default:
      return assertNever(verdict);
  }
}

/** Where a reading is an earlier version, word for word, that one is shown again. */
async function shownEarlier(
  { row, n, candidate, verdict }: Found,
  { tables, onActed }: RereadTools,
  label: 'extract-again' | 'fetch-again',
): Promise<Outcome | null> {
  if (verdict === 'weaker' || verdict === 'other') return null;
  const earlier = earlierAlike(tables, candidate.version, { row, n });
  if (earlier === null) return null;
  const places = await findPlaces(tables, row, { text: candidate.version.text, version: earlier });
  return {
    failure: null,
    commit: () => {
      tables.highlightPlaces.insert(earlier, places);
      if (tables.articles.findByRow(row)?.version !== n) return;
      tables.undo.perform(actToShow(tables, row, earlier, label), tables.clock());
    },
    tally: { ...NO_REREADS, earlier: 1 },
    after: onActed,
  };
}

const work = (run: Work['run']): Work => ({ run, resume: () => undefined, fail: () => undefined });

/** Reads one article again: from the page that is kept, or from its address. Its text stays what it is until a better one is there. */
export const rereadWorks = (tools: RereadTools): Readonly<Record<'extract-again' | 'fetch-again', Work>> => ({
  'extract-again': work(async (job, context) => {
    context.progress('text');
    const chosen = Chosen.parse(job.payload ?? {});
    const found = await extractedAgain(job.articleRow, tools, context, chosen);
    return (await shownEarlier(found, tools, 'extract-again')) ?? outcomeOf(found, tools, 'extract-again');
  }),
  'fetch-again': work(async (job, context) => {
    const found = await fetchedAgain(job, tools, context);
    return (await shownEarlier(found, tools, 'fetch-again')) ?? outcomeOf(found, tools, 'fetch-again');
  }),
});
