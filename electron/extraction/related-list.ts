import { normalText } from '../../shared/text/white-space.js';
import { isNewsroomLine } from './korean-lines.js';
import { pageWords } from './page-words.js';
import { readImprintLine } from './pasted-head.js';
import { isHeadline, type SplitDump } from './related-tail.js';

/** What lists of other headlines below an article are headed by, a line of its own. */
const HEADING =
  /^[\s[<【(▶■◆●★ⓘ☞▷□○◇※]*(?:(?:이\s?시각|실시간|오늘의?|분야별|이\s?기사와\s?함께|가장)\s?){0,2}(?:(?:많이\s?본|관련|주요|인기|추천|최신|랭킹|핫|함께\s?본|댓글\s?많은)\s?(?:기사|뉴스|글|콘텐츠|이슈)|(?:함께\s?)?보면\s?좋은\s?기사)[\])】>\s:：]*$|^(?:most\s(?:read|popular|viewed|shared)|related(?:\s(?:articles?|stories|news|content|topics|coverage))?|more\s(?:stories|news|on\sthis\sstory|from\s.{1,40})|read\s(?:more|next)|trending(?:\snow)?|you\s(?:may|might)\salso\slike|recommended(?:\sfor\syou)?|also\sin\s(?:this\sissue|the\snews)|top\sstories|latest\snews)\s*:?$|^(?:関連(?:記事|ニュース)|あわせて読みたい|こちらもおすすめ|(?:おすすめ|人気)の?記事|アクセスランキング|よく読まれている記事|相关(?:新闻|阅读)|相關新聞|熱門新聞|延伸閱讀)\s*[:：]?$/iu;
/** A place in a list, on a line of its own or before the headline. */
const RANK_ALONE = /^(?:\d{1,2}[.)위]?|NEW|[▲▼-]\s?\d*)$/iu;
const RANKED = /^(?<rank>\d{1,2})[.)위]?\s+(?<title>\S.*)$/u;
const BULLET = /^[·•*–-]\s+(?=\S)/u;
/** More are no list below an article. */
const MOST_LINES = 120;

const isAround = (line: string): boolean =>
  isNewsroomLine(line) || readImprintLine(line) !== null || pageWords(line) !== null;

/** A longer line is neither a headline nor one around an article. */
const LONGEST = 400;

const lineOf = (source: string): string => (source.length > LONGEST ? source : normalText(source));

/** Where the lists begin that a text ends with, as an index of its lines; null when it ends with none. */
function listStart(sources: readonly string[]): number | null {
  let start: number | null = null;
  for (let index = sources.length - 1; index >= Math.max(0, sources.length - MOST_LINES); index--) {
    const line = lineOf(sources[index] ?? '');
    if (HEADING.test(line)) start = index;
    else if (line !== '' && !isHeadline(line) && !isAround(line)) break;
  }
  return start;
}

/** Headlines without their places, when each has one and they count on. */
function withoutRanks(titles: readonly string[]): readonly string[] {
  const ranked = titles.map((title) => RANKED.exec(title)?.groups);
  let last = 0;
  for (const groups of ranked) {
    const rank = Number(groups?.['rank'] ?? 0);
    if (rank !== 1 && (rank === 0 || rank !== last + 1)) return titles;
    last = rank;
  }
  return ranked.flatMap((groups) => groups?.['title'] ?? []);
}

/**
 * Cuts the lists of other headlines off the end of a copied page, each under the line that heads it: `많이 본 뉴스`,
 * `Most read`. Nothing is cut where a sentence follows, or where no body would be left.
 */
export function cutRelatedLists(text: string): SplitDump {
  const sources = text.split('\n');
  const start = listStart(sources);
  const above = sources.slice(0, start ?? 0);
  if (start === null || above.filter((line) => line.trim() !== '').length < 2) return { text, related: [] };
  const list = sources
    .slice(start)
    .map(lineOf)
    .filter((line) => line !== '' && !HEADING.test(line));
  const titles = list
    .filter((line) => !isAround(line) && !RANK_ALONE.test(line))
    .map((line) => line.replace(BULLET, ''));
  if (titles.length === 0) return { text, related: [] };
  return {
    text: [...above, ...list.filter(isAround)].join('\n'),
    related: withoutRanks(titles).map((title) => ({ title, publishedAt: null, url: null })),
  };
}
