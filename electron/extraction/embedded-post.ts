import { type Block, type Inline, MAX_ADDRESS } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomElement, namesOf } from './dom.js';
import { linkAddress } from './marks.js';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** What the networks' own embedding code calls a post, before a script dresses it. */
const POST_NAME =
  /(?:^|[\s_-])(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|text-post-media|reddit-(?:card|embed-bq)|fb-(?:post|xfbml-parse-ignore)|imgur-embed-pub)(?:$|[\s_-])/;
/** Where posts stand for good. */
const POST_PATH =
  /^https?:\/\/(?:(?:www|mobile)\.)?(?:(?:twitter|x)\.com\/\w+\/status(?:es)?\/\d|bsky\.app\/profile\/[^/]+\/post\/|instagram\.com\/(?:p|reel|tv)\/|threads\.(?:net|com)\/@[\w.]+\/post\/|tiktok\.com\/@[\w.]+\/video\/\d|[\w.-]+\/@\w+(?:@[\w.-]+)?\/\d{9,}|reddit\.com\/r\/\w+\/comments\/|facebook\.com\/[^/]+\/(?:posts|videos)\/)/i;
/** Where embedding code says the address once more. */
const ADDRESSES = ['cite', 'data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-src'];

/** The lasting address of a post: the last one linked in it, else the one its embedding code names. */
function addressOf(post: DomElement, base: string | null): string | null {
  const linked = allByTag(post, 'a').flatMap((link) => linkAddress(link.getAttribute('href'), base) ?? []);
  const told = ADDRESSES.flatMap((name) => linkAddress(post.getAttribute(name), base) ?? []);
  return [...linked.toReversed(), ...told].find((address) => POST_PATH.test(address)) ?? told[0] ?? null;
}

/** Whether an element is a post of another site, as its network has it embedded. */
export const isPost = (element: DomElement): boolean =>
  element.localName === 'blockquote' &&
  (POST_NAME.test(namesOf(element)) ||
    allByTag(element, 'a').some((link) => POST_PATH.test(link.getAttribute('href') ?? '')));

const linksTo = (inlines: readonly Inline[], address: string): boolean =>
  inlines.some((inline) =>
    inline.type === 'link'
      ? inline.href === address
      : 'children' in inline && linksTo(inline.children, address),
  );

const isLinked = (block: Block): boolean =>
  block.type !== 'paragraph' ||
  block.inlines.every((inline) => inline.type !== 'text' || !/\p{L}/u.test(inline.value));

/** The line with name and day, without the dash before it: how sources look here is ours. */
function withoutDash(line: Paragraph): Paragraph {
  const [first, ...rest] = line.inlines;
  if (first?.type !== 'text') return line;
  const value = first.value.replace(/^[—–-]\s*/u, '');
  return { ...line, inlines: value === '' ? rest : [{ type: 'text', value }, ...rest] };
}

/**
 * A post with its words, and the line that says whose it is, when, and where it stands. One without words of its own,
 * such as a picture's or a film's, is a placeholder with what was written beside it.
 */
export function postBlock(element: DomElement, blocks: readonly Block[], base: string | null): Block | null {
  const address = addressOf(element, base);
  const last = blocks.at(-1);
  if (address === null || address.length > MAX_ADDRESS || last === undefined) return null;
  const place: Block = { type: 'media', kind: 'embed', title: null, poster: null, seconds: null, address };
  if (blocks.every(isLinked)) {
    const title = normalText(articleText(blocks.slice(-1))).slice(0, 300);
    return { ...place, title: title === '' ? null : title };
  }
  const isSource = last.type === 'paragraph' && blocks.length > 1 && linksTo(last.inlines, address);
  return isSource
    ? { type: 'quote', blocks: [...blocks.slice(0, -1), withoutDash(last)], hasSource: true }
    : { type: 'quote', blocks: [...blocks, place] };
}
