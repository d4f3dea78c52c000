import type { RelatedHeadline } from '../../shared/model/article.js';
import { readNewsDate } from '../../shared/text/news-date.js';

/** What a text dump holds: its own lines, and the headlines printed after it. */
export interface SplitDump {
  readonly text: string;
  readonly related: readonly RelatedHeadline[];
}

/** A stamp with its seconds; the fixed length is what tells `13:15:31` from a headline that begins with a number. */
const STAMP =
  /(?:19|20)\d{2}[-.](?:0[1-9]|1[0-2])[-.](?:0[1-9]|[12]\d|3[01])\s(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?/g;

const LONGEST_HEADLINE = 160;
const MOST = 500;

interface Stamp {
  readonly start: number;
  readonly end: number;
  readonly at: Date;
}

/** The last stamps of a text only: whoever pastes a year of ticker lines gets the rest as text. */
function stampsIn(text: string): readonly Stamp[] {
  return [...text.matchAll(STAMP)].slice(-MOST).flatMap((match) => {
    const at = readNewsDate(match[0]);
    return at ? [{ start: match.index, end: match.index + match[0].length, at }] : [];
  });
}

/** A whole sentence is part of the article, even when a stamp follows it. */
const isProse = (line: string): boolean =>
  /[다요까]\.["'”’)\]]?$/u.test(line) || /[^.][.。]["'”’)\]]?$/u.test(line);

/** Whether a line could be a headline: one that is no sentence of an article and no stamp. */
export const isHeadline = (line: string): boolean =>
  line !== '' &&
  line.length <= LONGEST_HEADLINE &&
  !line.includes('\n') &&
  !isProse(line) &&
  !/^[\s/|·,]*(?:입력|수정|등록|승인|송고|기사입력|업데이트|최종)/u.test(line);

/** Where the last line of a text begins. */
const lastLineStart = (text: string): number => text.trimEnd().lastIndexOf('\n') + 1;

/**
 * Cuts the list of other headlines off the end of a newsroom's text dump, in which each stamp follows its headline and
 * is glued to the next one. Walks back from the last stamp for as long as what stands between two is one headline, so
 * that nothing of the article can be taken for one. Nothing is cut when anything but white space follows the last stamp.
 */
export function cutRelatedTail(text: string): SplitDump {
  const stamps = stampsIn(text);
  const last = stamps.at(-1);
  if (!last || text.slice(last.end).trim() !== '') return { text, related: [] };

  const related: RelatedHeadline[] = [];
  let cut = text.length;
  for (let index = stamps.length - 1; index >= 0; index--) {
    const stamp = stamps[index];
    if (!stamp) break;
    const from = stamps[index - 1]?.end ?? 0;
    const between = text.slice(from, stamp.start);
    const start = from + lastLineStart(between);
    const title = text.slice(start, stamp.start).trim();
    if (!isHeadline(title)) break;
    related.unshift({ title, publishedAt: stamp.at.toISOString(), url: null });
    cut = start;
    if (between.slice(0, lastLineStart(between)).trim() !== '') break;
  }
  return settle(text, cut, related);
}

/** A text that would be left without a body was no article with a list, but a list: it stays as it is. */
function settle(text: string, cut: number, related: readonly RelatedHeadline[]): SplitDump {
  const left = text.slice(0, cut).trimEnd();
  return left.trimStart().includes('\n') ? { text: left, related } : { text, related: [] };
}
