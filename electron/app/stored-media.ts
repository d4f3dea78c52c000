import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetHash } from '../../shared/model/block.js';
import { mediaMime } from '../net/media.js';
import { notFound } from './stored-picture.js';

/** A part of a file, first and last byte. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** The part a `Range` header asks for (RFC 9110 §14.2: one range of bytes); null for the whole, `none` for what is not there. */
export function partOf(range: string | null, length: number): Part | null | 'none' {
  const found = /^bytes=(?:(?<start>\d+)-(?<end>\d*)|-(?<last>\d+))$/.exec(range?.trim() ?? '')?.groups;
  if (!found) return null;
  const last = length - 1;
  const part =
    found['start'] === undefined
      ? { start: Math.max(0, length - Number(found['last'])), end: last }
      : { start: Number(found['start']), end: found['end'] ? Math.min(Number(found['end']), last) : last };
  return part.start > part.end ? 'none' : part;
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A part of a file as the web reads it. */
function streamOf(path: string, part: Part): ReadableStream<Uint8Array> {
  const file = createReadStream(path, part);
  const chunks: AsyncIterator<unknown> = file[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done) controller.close();
      else if (next.value instanceof Uint8Array) controller.enqueue(next.value);
    },
    cancel: () => {
      file.destroy();
    },
  });
}

/** Serves a stored film or sound, whole or the part that a player asks for; anything else in the folder is not served. */
export async function answerMedia(folder: string, hash: AssetHash, range: string | null): Promise<Response> {
  const path = join(folder, hash.slice(0, 2), hash);
  try {
    const { size } = await stat(path);
    const type = mediaMime(await headOf(path));
    const part = partOf(range, size);
    if (type === null) return notFound();
    if (part === 'none')
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
    const { start, end } = part ?? { start: 0, end: size - 1 };
    return new Response(streamOf(path, { start, end }), {
      status: part ? 206 : 200,
      headers: {
        'content-type': type,
        'content-length': String(end - start + 1),
        'accept-ranges': 'bytes',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        ...(part && { 'content-range': `bytes ${start}-${end}/${size}` }),
      },
    });
  } catch {
    return notFound();
  }
}
