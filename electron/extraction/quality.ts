import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { inlineText } from '../../shared/text/inline-text.js';
import type { ParsedArticle } from './contract.js';
import { SUBSCRIBE } from './paywall.js';

/** Less than this is a cookie notice or a teaser (extraction.md §6: an empty shell has fewer visible characters). */
const SHORTEST = 200;
const FEWEST_SENTENCES = 3;

/**
 * The end of a sentence in the scripts of news: besides `.!?` those of Chinese and Japanese (。！？), Hindi and its
 * neighbours (।॥), Urdu (۔), Arabic and Persian (؟), Amharic (።፧), Armenian (։), Burmese (။), Khmer (។), Tibetan (།).
 */
const SENTENCE_END =
  /[^\s.!?。！？][.!?。！？।॥۔؟።፧։။។།]["'”’»)\]」』]*(?=\s|$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
/** Scripts that part sentences by a space, as they do phrases; a stretch between two counts as half a sentence. */
const SPACED_PHRASES = /(?:\p{Script=Thai}|\p{Script=Lao}){20,}/gu;

/** How many sentences a text has, near enough: ends of sentences that something follows, or nothing does. */
const sentences = (text: string): number =>
  (text.match(SENTENCE_END)?.length ?? 0) + Math.floor((text.match(SPACED_PHRASES)?.length ?? 0) / 2);

/** How much of an article a body is (see `ParseQuality`): a single full sentence is still text worth keeping. */
export function qualityOf(blocks: readonly Block[]): ParsedArticle['quality'] {
  const text = articleText(blocks).slice(0, 20_000);
  const found = sentences(text);
  if (found === 0 && weightedLength(text) < SHORTEST) return 'empty';
  return found < FEWEST_SENTENCES ? 'weak' : 'article';
}

/** So many pictures under a sentence are a gallery, which says what it has to say in pictures. */
const FEWEST_PICTURES = 4;

/** How newsrooms head a flash, which is whole with one sentence: `[속보]`, `(2보)`, `【速報】`, `BREAKING:`. */
const FLASH =
  /^\s*(?:[[(【〈<]\s*(?:속보|긴급|[1-5]보|단신|速報|号外|快讯|快訊|breaking(?: news)?|flash|urgent)\s*[\])】〉>]|(?:속보|速報|快讯|breaking|flash|urgent)\s*[:：])/iu;

/** What else is known of a body. */
interface Known {
  /** The same with the pictures its page shows. */
  readonly pictured: readonly Block[];
  /** Whether it is only what its page shows to everyone. */
  readonly isCutShort: boolean;
  readonly title: string;
  /** Whether it is all that its page calls the text of its article. */
  readonly isNamed: () => boolean;
}

/** The same of a body in its page: few words under many pictures are whole, the beginning for everyone is not, no words are none. */
export function wholeQuality(
  blocks: readonly Block[],
  { pictured, isCutShort, title, isNamed }: Known,
): ParsedArticle['quality'] {
  const quality = qualityOf(blocks);
  const isFlash = FLASH.test(title) && blocks.some(({ type }) => type === 'paragraph');
  if (quality === 'empty' && !isFlash && !isNamed()) return 'empty';
  if (isCutShort) return 'weak';
  if (isFlash) return 'article';
  const pictures = pictured.filter(({ type }) => type === 'figure').length;
  if (pictures >= FEWEST_PICTURES) return 'article';
  return quality === 'empty' ? 'weak' : quality;
}

/** A last line this long that ends in no mark of a sentence was cut off; shorter ones are signatures and headings. */
const LONG_LINE = 60;
const OPEN_END = /(?:\.{3}|…)["'”’)\]」』]*$/u;
const CLOSED_END = /[.!?。！？।॥۔؟።፧།…"'”’»)\]」』]$/u;

/** Whether a text breaks off, or ends by asking its reader to subscribe. */
function breaksOff(blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' ? inlineText(block.inlines).trim() || [] : [],
  );
  const last = lines.at(-1) ?? '';
  if (OPEN_END.test(last) || SUBSCRIBE.test(last)) return true;
  return weightedLength(last) >= LONG_LINE && !CLOSED_END.test(last);
}

/**
 * The same once it is known what stands in the way: few sentences that end as sentences do, on a page that hides
 * nothing, are a short article, and nobody is told that something is missing.
 */
export function settledQuality(
  quality: ParsedArticle['quality'],
  blocks: readonly Block[],
  { isCutShort, isHindered }: { readonly isCutShort: boolean; readonly isHindered: boolean },
): ParsedArticle['quality'] {
  const isDoubted = isCutShort || isHindered || breaksOff(blocks);
  return quality === 'weak' && !isDoubted ? 'article' : quality;
}
