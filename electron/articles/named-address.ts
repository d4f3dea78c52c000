import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { unescaped } from '../extraction/entities.js';
import { type HtmlToken, HtmlTokens } from '../extraction/html-tokens.js';
import { isTextFile } from './read-source.js';

/** Longer heads are cut: what names the address stands near their top. */
const HEAD_BYTES = 524_288;

type OpenTag = Extract<HtmlToken, { type: 'open' }>;

const has = (attributes: OpenTag['attributes'], name: string, word: string): boolean =>
  (attributes.get(name) ?? '').toLowerCase().split(/\s+/u).includes(word);

const isLink = ({ name, attributes }: OpenTag): boolean =>
  name === 'link' && has(attributes, 'rel', 'canonical');
const isSocial = ({ name, attributes }: OpenTag): boolean =>
  name === 'meta' && has(attributes, 'property', 'og:url');

/** The tags of a page's head, as far as it is looked at. */
function headTags(bytes: Uint8Array): readonly OpenTag[] {
  // Addresses are ASCII, whatever the encoding of the rest.
  const tokens = new HtmlTokens(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'));
  const tags: OpenTag[] = [];
  for (let token = tokens.next(); token; token = tokens.next()) {
    if (token.type !== 'open') continue;
    if (token.name === 'body') break;
    if (isLink(token) || isSocial(token)) tags.push(token);
  }
  return tags;
}

/** Some sites call their front page the right address of every article: that says nothing. */
const isOfArticle = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol) && new URL(address).pathname !== '/';

/**
 * The address that a page handed over as a file calls its own, read from its head without a DOM: enough to ask whether it
 * is here already, before anything is queued. Null for everything else, and when it names none in full.
 */
export function namedAddress(source: SaveSource): string | null {
  if (source.kind !== 'file' || isTextFile(source.name)) return null;
  const tags = headTags(source.bytes);
  const told = [tags.find(isLink)?.attributes.get('href'), tags.find(isSocial)?.attributes.get('content')];
  return told.map((address) => unescaped(address ?? '').trim()).find(isOfArticle) ?? null;
}
