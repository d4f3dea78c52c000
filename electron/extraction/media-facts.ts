import type { Block } from '../../shared/model/block.js';
import { allByTag, type DomDocument } from './dom.js';
import { hasType, listOf, textValue, type Thing, thingsOf } from './json-ld.js';
import { linkAddress } from './marks.js';

type Media = Extract<Block, { type: 'media' }>;

/** What a page tells of a film or a sound. */
export interface MediaFacts {
  /** Its own address, or that of its player. */
  readonly addresses: readonly string[];
  readonly title: string | null;
  readonly seconds: number | null;
  /** Address of the picture that stands for it. */
  readonly poster: string | null;
}

/** Longest title kept. */
const MOST_TITLE = 300;

/** A length as ISO 8601 writes it, such as `PT1H2M5S`, in seconds; null for anything else. */
export function secondsOf(duration: string | null): number | null {
  const found = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(duration?.trim() ?? '');
  if (!found) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return all > 0 ? all : null;
}

/** A picture as JSON-LD tells of it: an address, a thing with one, or a list of either. */
function pictureOf(value: unknown): string | null {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  const [thing] = thingsOf(first);
  return thing ? textValue(thing['url'] ?? thing['contentUrl']) : null;
}

function fromThing(thing: Thing, base: string | null): MediaFacts {
  const addresses = ['contentUrl', 'embedUrl', 'url'].flatMap(
    (key) => linkAddress(textValue(thing[key]), base) ?? [],
  );
  return {
    addresses,
    title: textValue(thing['name'])?.slice(0, MOST_TITLE) ?? null,
    seconds: secondsOf(textValue(thing['duration'])),
    poster: linkAddress(pictureOf(thing['thumbnailUrl'] ?? thing['thumbnail'] ?? thing['image']), base),
  };
}

/** What is told of an episode holds for its sound as well. */
function fromEpisode(thing: Thing, base: string | null): readonly MediaFacts[] {
  const own = fromThing(thing, base);
  return inside(thing).map((one) => {
    const { addresses, title, seconds, poster } = fromThing(one, base);
    return {
      addresses,
      title: title ?? own.title,
      seconds: seconds ?? own.seconds,
      poster: poster ?? own.poster,
    };
  });
}

/** The films and sounds inside a thing, such as the article's own `video`. */
const inside = (thing: Thing): readonly Thing[] =>
  ['video', 'audio', 'associatedMedia'].flatMap((key) => thingsOf(thing[key]));

function fromPlayers(document: DomDocument, base: string | null): readonly MediaFacts[] {
  return ['video', 'audio'].flatMap((name) =>
    allByTag(document, name).map((player) => {
      const sources = [player, ...allByTag(player, 'source')];
      return {
        addresses: sources.flatMap((source) => linkAddress(source.getAttribute('src'), base) ?? []),
        title: null, // its caption is a paragraph of the text
        seconds: null,
        poster: linkAddress(player.getAttribute('poster'), base),
      };
    }),
  );
}

/** Everything a page tells of its films and sounds. To be asked before an extractor cuts the page up. */
export function mediaFacts(
  document: DomDocument,
  things: readonly Thing[],
  base: string | null,
): readonly MediaFacts[] {
  const told = [...things, ...things.flatMap(inside)].filter((thing) =>
    hasType(thing, /^(?:Video|Audio|Media|Music)(?:Object|Recording)$/),
  );
  const episodes = things
    .filter((thing) => hasType(thing, /Episode$/))
    .flatMap((thing) => fromEpisode(thing, base));
  return [...told.map((thing) => fromThing(thing, base)), ...episodes, ...fromPlayers(document, base)];
}

const withoutQuery = (address: string): string => address.replace(/^https?:/i, '').split(/[?#]/, 1)[0] ?? '';

const told = <Fact>(facts: readonly MediaFacts[], of: (facts: MediaFacts) => Fact | null): Fact | null =>
  facts.map(of).find((fact) => fact !== null) ?? null;

/** A media block with what the page tells of it, and the address of its picture. */
export function explained(
  block: Media,
  facts: readonly MediaFacts[],
): { readonly block: Media; readonly poster: string | null } {
  const { address } = block;
  const mine = facts.filter(({ addresses }) =>
    addresses.some((one) => address !== null && withoutQuery(one) === withoutQuery(address)),
  );
  return {
    block: {
      ...block,
      title: block.title ?? told(mine, ({ title }) => title),
      seconds: block.seconds ?? told(mine, ({ seconds }) => seconds),
    },
    poster: told(mine, ({ poster }) => poster),
  };
}

/** A picture that stands for a film, by the address of the film. */
export interface Poster {
  readonly media: string;
  readonly address: string;
}

/** A body in which every film and sound says what the page tells of it, and the pictures that stand for them. */
export function withMediaFacts(
  blocks: readonly Block[],
  facts: readonly MediaFacts[],
): { readonly blocks: readonly Block[]; readonly posters: readonly Poster[] } {
  const posters: Poster[] = [];
  const walk = (body: readonly Block[]): readonly Block[] =>
    body.map((block) => {
      if (block.type === 'media') {
        const { block: whole, poster } = explained(block, facts);
        if (poster !== null && block.address !== null)
          posters.push({ media: block.address, address: poster });
        return whole;
      }
      if (block.type === 'list') return { ...block, items: block.items.map(walk) };
      return block.type === 'quote' ? { ...block, blocks: walk(block.blocks) } : block;
    });
  return { blocks: walk(blocks), posters };
}
