import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import { HttpAddress } from '../../shared/model/article.js';
import { typedAddress } from '../../shared/text/typed-address.js';
import { isBinary } from '../extraction/sniff.js';
import { decodeBytes } from '../net/charset.js';

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//iu;
/** What a lone word ends in when a file is meant by it rather than a host. */
const FILE_NAME = /^[^/?#:]*\.(?:x?html?|mhtml?|txt|text|md|markdown|pdf|docx?|rtf|eml|json|xml|csv|log)$/iu;
const PAGE = /^\s*(?:<!doctype\s+html|<html|<\?xml)/iu;

/** How far the head of a page in one file (MHTML, RFC 2557) reaches at most. */
const HEAD_BYTES = 4_096;
/** Its text is packed like that of a mail: as it stands it is no article. */
const PACKED =
  /^mime-version:[^]*^content-type:\s*multipart\/|^content-type:\s*multipart\/[^]*^mime-version:/imu;

/** The text bytes are in, whatever its encoding. @throws AppError `unreadable-file` when they are none */
function textOf(bytes: Uint8Array): string {
  const text = isBinary(bytes) ? '' : decodeBytes(bytes).text;
  if (text.trim() === '' || PACKED.test(text.slice(0, HEAD_BYTES))) throw new AppError('unreadable-file');
  return text;
}

/** @throws AppError `bad-address` */
function addressed(word: string): SaveSource {
  const address = HttpAddress.safeParse(word);
  if (!address.success) throw new AppError('bad-address');
  return { kind: 'address', address: address.data };
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The address a word stands for that is no file here: nothing of its name is, and it does not end as files do. */
async function bareAddress(word: string): Promise<string | null> {
  const address = FILE_NAME.test(word) ? null : typedAddress(word);
  if (address === null || (await exists(word))) return null;
  const [first = ''] = word.split('/', 1);
  return first !== word && (await exists(first)) ? null : address;
}

async function fromStdin(stdin: AsyncIterable<Uint8Array>): Promise<SaveSource> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stdin) {
    parts.push(part);
    length += part.byteLength;
    if (length > MAX_HANDED_OVER_BYTES)
      throw new AppError({ code: 'too-large', limitBytes: MAX_HANDED_OVER_BYTES });
  }
  const bytes = new Uint8Array(Buffer.concat(parts));
  const text = textOf(bytes);
  const address = typedAddress(text.trim());
  if (address !== null) return addressed(address);
  // A page keeps its bytes: its own words say in which encoding they are.
  return PAGE.test(text) ? { kind: 'file', name: 'stdin.html', bytes } : { kind: 'text', text };
}

async function fromFile(path: string): Promise<SaveSource> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('not-found', { cause: error });
  });
  if (bytes.byteLength > MAX_HANDED_OVER_BYTES)
    throw new AppError({ code: 'too-large', limitBytes: MAX_HANDED_OVER_BYTES });
  textOf(bytes);
  return { kind: 'file', name: basename(path).normalize('NFC').slice(-255), bytes: new Uint8Array(bytes) };
}

/**
 * What the word behind `save` stands for: an address, `-` for stdin, a file, else an address without its scheme. An
 * address alone on stdin is one, too.
 * @throws AppError `bad-address`, `not-found` for a file that cannot be read, `too-large`, `unreadable-file` for what is no text
 */
export async function sourceOf(word: string, stdin: AsyncIterable<Uint8Array>): Promise<SaveSource> {
  if (word === '-') return fromStdin(stdin);
  if (SCHEME.test(word)) return addressed(word);
  const address = await bareAddress(word);
  return address === null ? fromFile(word) : addressed(address);
}
