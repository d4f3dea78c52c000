import { z } from 'zod';
import { HttpAddress } from '../../shared/model/article.js';
import { MAX_ADDRESS } from '../../shared/model/block.js';
import { FailureFacts } from '../../shared/model/failure.js';

const MIB = 1024 * 1024;

/** All of one rendering, from the window's opening to its end. */
export const RENDERING_LIMIT_MS = 20_000;
/** Everything one page loads while it draws itself, on the wire. */
export const RENDERING_ROOM_BYTES = 25 * MIB;
/** Longest document taken out of a window, in bytes of UTF-8. */
export const MAX_RENDERED_BYTES = 25 * MIB;
/** What a page may send along with a question. */
export const MAX_SENT_BYTES = MIB;
const MAX_HEADERS = 64;

const Bytes = z.instanceof(Uint8Array);

/** What the library process asks of main, which owns the windows. */
export const ToRenderer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('render'), id: z.int(), address: HttpAddress }),
  /** Nobody waits for it any more. */
  z.strictObject({ kind: z.literal('stop-rendering'), id: z.int() }),
]);
export type ToRenderer = z.infer<typeof ToRenderer>;

/** What became of a rendering. */
export const RenderingOutcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    finalUrl: HttpAddress,
    html: Bytes.refine((html) => html.byteLength <= MAX_RENDERED_BYTES),
    engine: z.string().max(100),
  }),
  z.strictObject({ ok: z.literal(false), failure: FailureFacts }),
]);
export type RenderingOutcome = z.infer<typeof RenderingOutcome>;

/** One thing the page under way asks for. Main has no network: the library process fetches it, if it may be fetched. */
export const RenderingFetch = z.strictObject({
  rendering: z.int(),
  address: z.string().max(MAX_ADDRESS),
  method: z.enum(['GET', 'HEAD', 'POST']),
  headers: z
    .record(z.string().max(200), z.string().max(16_384))
    .refine((headers) => Object.keys(headers).length <= MAX_HEADERS),
  body: Bytes.refine((body) => body.byteLength <= MAX_SENT_BYTES).nullable(),
});
export type RenderingFetch = z.infer<typeof RenderingFetch>;

/** The answer to it: one hop, a redirect as it came. */
export const RenderingFetched = z.strictObject({
  status: z.int().min(200).max(599),
  contentType: z.string().nullable(),
  location: z.string().nullable(),
  body: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type RenderingFetched = z.infer<typeof RenderingFetched>;
