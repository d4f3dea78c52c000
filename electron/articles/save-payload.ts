import { z } from 'zod';
import { assertNever } from '../../shared/assert.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { HttpAddress } from '../../shared/model/article.js';
import { Visitor } from '../net/visitor.js';
import { addressKey, hostOf } from './address-key.js';
import { beginning } from './excerpt.js';
import { plainTitle } from './plain-title.js';

/** Whether the page is to be kept whole beside its text. */
const keepsPage = z.literal(true).optional();

/** What a save job remembers of its source. Text and files lie beside it as bytes. */
export const SavePayload = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('address'),
    address: HttpAddress,
    /** Whether it is to be saved as a browser shows it, whatever its HTML says. */
    isRendered: z.boolean().optional(),
    keepsPage,
  }),
  z.strictObject({ kind: z.literal('text') }),
  /** A page as a person saw it; its document lies beside. */
  z.strictObject({ kind: z.literal('shown'), address: HttpAddress, site: Visitor.shape.site.optional() }),
  z.strictObject({
    kind: z.literal('file'),
    name: z.string(),
    /** Where the browser that saved the page put its pictures. */
    folder: z.string().optional(),
    keepsPage,
  }),
]);
export type SavePayload = z.infer<typeof SavePayload>;

const TITLE_LENGTH = 120;

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

function nameOf(source: SaveSource): string {
  switch (source.kind) {
    case 'address': {
      if (source.title !== undefined) return source.title;
      const { pathname } = new URL(source.address);
      // What only tells who sent the reader says nothing about the page.
      const [, query] = (addressKey(source.address) ?? '').split('?');
      const asked = query === undefined ? '' : `?${query.replaceAll(/=(?=&|$)/gu, '')}`;
      const path = `${pathname === '/' ? '' : pathname}${asked}`;
      return `${hostOf(source.address) ?? ''}${decoded(path)}`;
    }
    case 'text':
      return source.text.trimStart().split(/[\n\r]/u, 1)[0] ?? '';
    case 'file':
      return source.name;
    default:
      return assertNever(source);
  }
}

/** What a row is called until its text says so: what the link to it was called, the address without its scheme, the first line of the text, the name of the file. */
export const provisionalTitle = (source: SaveSource): string =>
  beginning(plainTitle(nameOf(source)), TITLE_LENGTH);

/** Whether a job was to keep the page whole. */
export const wantsPage = (payload: unknown): boolean => {
  const found = SavePayload.safeParse(payload).data;
  return found !== undefined && 'keepsPage' in found && found.keepsPage === true;
};

/** What of a source goes into the job's row; `folder` is the one beside a page in a file. */
export function payloadOf(source: SaveSource, folder: string | null = null): SavePayload {
  switch (source.kind) {
    case 'address':
      return {
        kind: 'address',
        address: source.address,
        ...(source.keepsPage && { keepsPage: true }),
        ...(source.isRendered && { isRendered: true }),
      };
    case 'text':
      return { kind: 'text' };
    case 'file':
      return {
        kind: 'file',
        name: source.name,
        ...(folder !== null && { folder }),
        ...(source.keepsPage && { keepsPage: true }),
      };
    default:
      return assertNever(source);
  }
}

/** What of a source lies beside the job's row; null for an address. */
export function inputOf(source: SaveSource): Uint8Array | null {
  switch (source.kind) {
    case 'address':
      return null;
    case 'text':
      return new TextEncoder().encode(source.text);
    case 'file':
      return source.bytes;
    default:
      return assertNever(source);
  }
}
