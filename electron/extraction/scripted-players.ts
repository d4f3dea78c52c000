import { allByTag, type DomDocument, type DomElement, elementsInside, nearest } from './dom.js';
import { hasType, listOf, textValue, type Thing, thingsOf } from './json-ld.js';
import { linkAddress } from './marks.js';

/** Where players that a script makes are told what to play. */
const ATTRIBUTES = [
  'data-src',
  'data-audio',
  'data-audio-src',
  'data-audio-url',
  'data-video-src',
  'data-mp3',
  'data-file',
  'data-url',
  'data-media',
];
const SOUND = /^[^?#]*\.(?:mp3|m4a|m4b|aac|oga|ogg|opus|wav|flac)(?:[?#]|$)/i;
const FILM = /^[^?#]*\.(?:mp4|m4v|webm|mov|ogv)(?:[?#]|$)/i;
/** Elements that hold a player of their own, or are one. */
const OWN = /^(?:audio|video|source|iframe|img|picture|script|style|link|a)$/;
const AROUND = /^(?:nav|header|footer|aside)$/;
const MOST = 20;

const kindOf = (address: string): 'audio' | 'video' | null =>
  SOUND.test(address) ? 'audio' : FILM.test(address) ? 'video' : null;

/** What an element is told to play by its own attributes. */
const toldIn = (element: DomElement): string | null =>
  ATTRIBUTES.map((name) => element.getAttribute(name)?.trim() ?? '').find(
    (value) => kindOf(value) !== null,
  ) ?? null;

const holdsPlayer = (element: DomElement): boolean =>
  ['audio', 'video', 'iframe'].some((name) => allByTag(element, name).length > 0);

function playerOf(document: DomDocument, address: string, title: string | null): DomElement {
  const player = document.createElement(kindOf(address) ?? 'audio');
  player.setAttribute('src', address);
  if (title !== null) player.setAttribute('title', title);
  return player;
}

/** The addresses of what an episode, of a podcast or of the radio, is: its page may be nothing but its notes. */
const episodeAddresses = (things: readonly Thing[], base: string | null): readonly string[] =>
  things
    .filter((thing) => hasType(thing, /Episode$/))
    .flatMap((thing) =>
      [
        thing,
        ...['associatedMedia', 'audio', 'video', 'encoding'].flatMap((key) => thingsOf(thing[key])),
      ].flatMap((one) =>
        listOf(one['contentUrl']).flatMap((value) => linkAddress(textValue(value), base) ?? []),
      ),
    )
    .filter((address) => kindOf(address) !== null);

/** Whether a page plays something of this address already. */
const isPlayed = (document: DomDocument, address: string, base: string | null): boolean =>
  ['audio', 'video', 'source'].some((name) =>
    allByTag(document, name).some((player) => linkAddress(player.getAttribute('src'), base) === address),
  );

const isInText = (element: DomElement): boolean =>
  nearest(element, ({ localName }) => AROUND.test(localName)) === null;

/** What stands for a player in a page, with what it plays. */
const playersIn = (document: DomDocument): readonly (readonly [DomElement, string])[] =>
  elementsInside(document.body).flatMap((element) => {
    const address = OWN.test(element.localName) ? null : toldIn(element);
    return address !== null && !holdsPlayer(element) && isInText(element)
      ? [[element, address] as const]
      : [];
  });

/**
 * Puts `<audio>` and `<video>` in the place of players that a script of the page would make, and the sound of an episode
 * that only the page's data names below its headline.
 */
export function placeScriptedPlayers(
  document: DomDocument,
  things: readonly Thing[],
  base: string | null,
): void {
  for (const [element, address] of playersIn(document).slice(0, MOST)) {
    const player = playerOf(document, address, element.getAttribute('aria-label'));
    element.parentNode?.insertBefore(player, element);
    element.remove();
  }
  const [headline] = allByTag(document, 'h1');
  if (!headline) return;
  const unplayed = new Set(
    episodeAddresses(things, base).filter((address) => !isPlayed(document, address, base)),
  );
  for (const address of [...unplayed].slice(0, MOST))
    headline.parentNode?.insertBefore(playerOf(document, address, null), headline.nextSibling);
}
