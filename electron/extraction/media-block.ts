import { MAX_ADDRESS, type Block } from '../../shared/model/block.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomElement } from './dom.js';
import { linkAddress } from './marks.js';

export type Media = Extract<Block, { type: 'media' }>;

/** Players whose frames belong to an article; any other frame is an advertisement, a widget or a form. */
const PLAYERS: readonly (readonly [RegExp, Media['kind']])[] = [
  [
    /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|twitch\.tv|ted\.com|jwplatform\.com|jwplayer\.com|brightcove\.net|bilibili\.com|rutube\.ru|ok\.ru|loom\.com|wistia\.(?:net|com)|streamable\.com|arte\.tv)$/,
    'video',
  ],
  [
    /^(?:tv\.naver\.com|tv\.kakao\.com|play-tv\.kakao\.com|serviceapi\.nmv\.naver\.com|player\.bbc\.com|v\.qq\.com|player\.youku\.com)$/,
    'video',
  ],
  [
    /(?:^|\.)(?:soundcloud\.com|spotify\.com|podcasts\.apple\.com|audioboom\.com|megaphone\.fm|simplecast\.com|acast\.com|libsyn\.com|mixcloud\.com|bandcamp\.com|art19\.com|spreaker\.com|podbean\.com|podigee\.io)$/,
    'audio',
  ],
  [
    /(?:^|\.)(?:twitter\.com|x\.com|instagram\.com|tiktok\.com|facebook\.com|threads\.net|bsky\.app|datawrapper\.de|dwcdn\.net|flourish\.studio|flo\.uri\.sh|infogram\.com|google\.com|openstreetmap\.org|codepen\.io|scribd\.com|documentcloud\.org|reddit\.com|redditmedia\.com)$/,
    'embed',
  ],
];

/** Google serves advertisements as well as maps and documents. */
const isWidget = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)google\.com$/.test(hostname) &&
  !/^\/(?:maps|document|spreadsheets|forms|presentation)/.test(pathname);

/** Posts of Mastodon and its kin, which run under thousands of names. */
const isFederatedPost = ({ pathname }: URL): boolean =>
  /^\/@[\w.-]+(?:@[\w.-]+)?\/\d{9,}\/embed$/.test(pathname);

/** Names that players give themselves: they tell nothing, and would stand in the article's text. */
const GENERIC_TITLE =
  /^(?:(?:youtube|vimeo|video|embedded|media|audio|external)\s*)*(?:video\s*)?(?:player|video|content|embed|iframe|frame)?$/i;

const titleOf = (element: DomElement): string | null => {
  const title = normalText(element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').slice(
    0,
    300,
  );
  return title === '' || GENERIC_TITLE.test(title) ? null : title.trimEnd();
};

const media = (kind: Media['kind'], element: DomElement, address: string): Media => ({
  type: 'media',
  kind,
  title: titleOf(element),
  poster: null,
  seconds: null,
  address,
});

const isHttp = (address: string | null): address is string =>
  address !== null && /^https?:/i.test(address) && address.length <= MAX_ADDRESS;

/** A frame of a player we know as a placeholder; null for every other frame. */
export function frameBlock(frame: DomElement, base: string | null): Media | null {
  const source =
    frame.getAttribute('src') || frame.getAttribute('data-src') || frame.getAttribute('data-lazy-src');
  const address = linkAddress(source, base);
  if (!isHttp(address)) return null;
  const url = new URL(address);
  const kind = isFederatedPost(url) ? 'embed' : PLAYERS.find(([hosts]) => hosts.test(url.hostname))?.[1];
  return kind === undefined || isWidget(url) ? null : media(kind, frame, address);
}

/** A `<video>` or `<audio>` with an address that can be opened; null for one that a script would fill. */
export function playerBlock(player: DomElement, base: string | null): Media | null {
  const sources = [player, ...allByTag(player, 'source')].map((element) =>
    linkAddress(element.getAttribute('src'), base),
  );
  const address = sources.find(isHttp);
  return address === undefined
    ? null
    : media(player.localName === 'audio' ? 'audio' : 'video', player, address);
}
