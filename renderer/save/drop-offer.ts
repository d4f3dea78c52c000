import { MAX_LINK_TITLE } from '../../shared/limits.js';
import type { Words } from '../i18n/words.js';

/** What a drop would do. Of text and addresses the system tells the kind only, until they are dropped. */
export type DropOffer =
  /** Null where it is not known of each whether it can be saved: it may be a folder. */
  | { readonly kind: 'files'; readonly count: number | null }
  | { readonly kind: 'address' }
  | { readonly kind: 'text' }
  | { readonly kind: 'refused' };

const ADDRESS_TYPES: readonly string[] = ['text/uri-list', 'text/x-moz-url'];
/** Types of files that can be saved; a file whose type is not known is judged by its name once it is dropped. */
const FILE_TYPES: ReadonlySet<string> = new Set(['text/html', 'text/plain', 'application/xhtml+xml', '']);

const isAddress = ({ types }: DataTransfer): boolean => ADDRESS_TYPES.some((type) => types.includes(type));

/** What would happen to this, were it dropped now. A picture dragged out of a browser brings its file and its address: the address counts. */
export function dropOffer(transfer: DataTransfer): DropOffer {
  const files = [...transfer.items].filter(({ kind }) => kind === 'file');
  const readable = files.filter(({ type }) => FILE_TYPES.has(type));
  const isSure = files.length === 1 || readable.every(({ type }) => type !== '');
  if (readable.length > 0) return { kind: 'files', count: isSure ? readable.length : null };
  if (isAddress(transfer)) return { kind: 'address' };
  if (files.length > 0) return { kind: 'refused' };
  return transfer.types.includes('text/plain') ? { kind: 'text' } : { kind: 'refused' };
}

/** The same in words. */
export function offerWords(offer: DropOffer, { drop }: Words): string {
  if (offer.kind !== 'files') return drop[offer.kind];
  return offer.count === null ? drop.someFiles : drop.files(offer.count);
}

/** What was dropped of the file system: the files, and the names of the folders. */
export function droppedFiles({ items }: DataTransfer): {
  readonly files: readonly File[];
  readonly folders: readonly string[];
} {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (!file) continue;
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file.name);
    else files.push(file);
  }
  return { files, folders };
}

/** Each first line of `address, title` pairs, as Firefox gives them. */
const mozAddresses = (text: string): string =>
  text
    .split('\n')
    .filter((_, index) => index % 2 === 0)
    .join('\n');

const uriList = (text: string): string =>
  text
    .split(/\r?\n/u)
    .filter((line) => !line.startsWith('#'))
    .join('\n');

const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/gu, (entity) => ENTITIES[entity] ?? entity);

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** What the one link that was dropped is called where it was taken from; undefined when that is not known. */
export function droppedTitle(transfer: DataTransfer): string | undefined {
  const [, mozTitle = ''] = transfer.getData('text/x-moz-url').split('\n');
  const links = transfer.getData('text/html').match(/<a\b[^>]*>[\s\S]*?<\/a>/giu) ?? [];
  const linked = links.length === 1 ? decoded(links[0] ?? '') : '';
  const title = [mozTitle, linked, transfer.getData('text/plain')]
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .find((text) => text !== '' && text.length <= MAX_LINK_TITLE && !/^(?:https?|file):/iu.test(text));
  return title;
}

/** What was dropped, as the text it comes to: addresses one a line, else the plain text. */
export function droppedText(transfer: DataTransfer): string {
  const addresses =
    uriList(transfer.getData('text/uri-list')) || mozAddresses(transfer.getData('text/x-moz-url'));
  const plain = transfer.getData('text/plain');
  return /^https?:/imu.test(addresses) ? addresses : plain || addresses;
}
