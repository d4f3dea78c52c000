import { allByTag, type DomDocument, type DomElement } from './dom.js';

/** How the address of a player is told by each element of AMP that has one (amp.dev/documentation/components). */
const FRAMES: Readonly<Record<string, readonly (readonly [attribute: string, address: string])[]>> = {
  'amp-youtube': [['data-videoid', 'https://www.youtube.com/embed/']],
  'amp-vimeo': [['data-videoid', 'https://player.vimeo.com/video/']],
  'amp-dailymotion': [['data-videoid', 'https://www.dailymotion.com/embed/video/']],
  'amp-soundcloud': [
    ['data-trackid', 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/'],
    ['data-playlistid', 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/'],
  ],
  'amp-twitter': [['data-tweetid', 'https://twitter.com/i/status/']],
  'amp-instagram': [['data-shortcode', 'https://www.instagram.com/p/']],
  'amp-facebook': [['data-href', '']],
  'amp-tiktok': [['data-src', '']],
  'amp-reddit': [['data-src', '']],
  'amp-iframe': [['src', '']],
};
const PLAYERS: Readonly<Record<string, string>> = { 'amp-video': 'video', 'amp-audio': 'audio' };
/** Said by both in the same words. */
const COMMON = ['title', 'aria-label', 'width', 'height', 'poster', 'src'];

function copy(from: DomElement, name: string, document: DomDocument): DomElement {
  const made = document.createElement(name);
  for (const attribute of COMMON) {
    const value = from.getAttribute(attribute);
    if (value !== null) made.setAttribute(attribute, value);
  }
  return made;
}

function replace(element: DomElement, made: DomElement): void {
  element.parentNode?.insertBefore(made, element);
  element.remove();
}

/** Where a frame leads that an element of AMP would draw; null when it does not say. */
function frameAddress(element: DomElement): string | null {
  for (const [attribute, before] of FRAMES[element.localName] ?? []) {
    const value = element.getAttribute(attribute)?.trim() ?? '';
    if (value !== '') return before === '' ? value : before + encodeURIComponent(value);
  }
  return null;
}

/** Puts the elements of HTML in the place of those of AMP that show films, sounds and posts: no one else knows them. */
export function placeAmpPlayers(document: DomDocument): void {
  for (const element of Object.keys(FRAMES).flatMap((name) => allByTag(document, name))) {
    const address = frameAddress(element);
    if (address === null) continue;
    const frame = copy(element, 'iframe', document);
    frame.removeAttribute('poster');
    frame.setAttribute('src', address);
    replace(element, frame);
  }
  for (const [name, plain] of Object.entries(PLAYERS))
    for (const element of allByTag(document, name)) {
      const player = copy(element, plain, document);
      for (const source of allByTag(element, 'source')) player.appendChild(source);
      replace(element, player);
    }
}
