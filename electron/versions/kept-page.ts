import { AppError } from '../../shared/app-error.js';
import type { Reading } from '../articles/read-source.js';
import type { Parser } from '../articles/parser.js';
import type { ParseRequest } from '../extraction/contract.js';
import type { AssetStore } from '../library/asset-store.js';
import type { KeptSource } from '../library/version-history.js';

/** What is wanted of a page besides its article. */
type Wishes = Pick<Extract<ParseRequest, { kind: 'page' }>, 'rules' | 'isWhole' | 'encoding'>;

/** Names the encoding a person chose for a page, beside what its site answered. */
const ENCODING_HEADER = 'x-offprint-encoding';

/** The encoding a person chose for a page that is kept. */
export const chosenEncoding = (source: KeptSource | null): Pick<Wishes, 'encoding'> => {
  const encoding = source?.headers?.[ENCODING_HEADER];
  return encoding === undefined ? {} : { encoding };
};

/** What a page answered, with the encoding it was read in by choice. */
export const withEncoding = (
  headers: KeptSource['headers'],
  { encoding }: Pick<Wishes, 'encoding'>,
): KeptSource['headers'] => (encoding === undefined ? headers : { ...headers, [ENCODING_HEADER]: encoding });

interface Tools {
  readonly assets: AssetStore;
  readonly parser: Parser;
}

/** What was asked of the parser when the page came. Pasted text is asked for as a file of text, which reads the same. */
function requestOf(
  { mime, headers, finalUrl }: KeptSource,
  bytes: Uint8Array<ArrayBuffer>,
  wishes: Wishes,
): ParseRequest {
  if (finalUrl === null && mime === 'text/plain')
    return { kind: 'text-file', bytes, name: '', encoding: wishes.encoding };
  const contentType = finalUrl === null ? null : (headers?.['content-type'] ?? null);
  return { kind: 'page', bytes, contentType, url: finalUrl, ...wishes };
}

/** The bytes of a page that is kept. @throws AppError `original-gone` when its file is not on disk whole */
export async function keptBytes(assets: AssetStore, { raw }: KeptSource): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await assets.readCompressed(raw));
  } catch (cause) {
    throw new AppError('original-gone', { cause });
  }
}

/** Reads a kept page with the extraction of today; nothing is asked of any network. @throws AppError `original-gone`, and every reason of Parser */
export async function readKept(
  source: KeptSource,
  { assets, parser }: Tools,
  given: Wishes = {},
): Promise<Reading> {
  const wishes = { ...chosenEncoding(source), ...given };
  const raw = await keptBytes(assets, source);
  const article = await parser.parse(requestOf(source, new Uint8Array(raw), wishes));
  return {
    article,
    raw,
    mime: source.mime,
    finalUrl: source.finalUrl,
    headers: withEncoding(source.headers, wishes),
  };
}
