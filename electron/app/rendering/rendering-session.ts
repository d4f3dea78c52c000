import { session, type Session } from 'electron';
import { AppError } from '../../../shared/app-error.js';
import { MAX_SENT_BYTES, type RenderingFetch, type RenderingFetched } from '../../rendering/contract.js';
import { isLabelledOtherwise } from '../../net/content-kind.js';
import { refusePowers } from '../session-policy.js';

/** What one page may do to the world: nothing but ask this. */
export interface Asked {
  readonly fetch: (request: Omit<RenderingFetch, 'rendering'>) => Promise<RenderingFetched>;
  /** Whether the page itself has come, or failed to: no other document is loaded then. */
  readonly hasPage: () => boolean;
  /** Hears why the page itself did not come, or null when it did. */
  readonly onPage: (failure: unknown) => void;
  /** Hears that a question begins (1) or is answered (-1). */
  readonly onTraffic: (step: 1 | -1) => void;
}

/**
 * Sent with the page itself. Its scripts run and it may ask http and https (each question comes to us); it opens
 * nothing, sends no form, and asks nobody anything in a dialog. What is not needed to read it is not loaded.
 */
const POLICY = [
  'sandbox allow-scripts allow-same-origin',
  'connect-src http: https: data: blob:',
  "object-src 'none'",
  "media-src 'none'",
  "font-src 'none'",
  "manifest-src 'none'",
  "form-action 'none'",
  "webrtc 'block'",
].join('; ');

/** One transparent point. Pictures are not loaded here: those of the article are fetched afterwards, once it is known which. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Nobody listens there, and no name is looked up for it: what does not go through our handlers ends here. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

const refused = (): Response => Response.error();

const methods: Readonly<Record<string, RenderingFetch['method']>> = {
  GET: 'GET',
  HEAD: 'HEAD',
  POST: 'POST',
};

async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  if (request.method !== 'POST' || !request.body) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    length += bytes.byteLength;
    if (length > MAX_SENT_BYTES) throw new AppError({ code: 'too-large', limitBytes: MAX_SENT_BYTES });
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Statuses whose answers have no body, by the fetch standard. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

const CHUNK_BYTES = 256 * 1024;

/** A body whose end is told once the page has taken all of it: large ones are long on their way to its process. */
function handedOut(
  body: Uint8Array<ArrayBuffer>,
  onEnd: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(to) {
      if (at >= body.byteLength) {
        to.close();
        return onEnd();
      }
      to.enqueue(body.subarray(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
      return undefined;
    },
    cancel: onEnd,
  });
}

function asResponse({ status, contentType, location, body }: RenderingFetched, asked: Asked): Response {
  const headers = {
    ...(contentType === null ? {} : { 'content-type': contentType }),
    ...(location === null ? {} : { location }),
    'content-security-policy': POLICY,
  };
  const isEmpty = location !== null || BODILESS.has(status);
  if (isEmpty) return new Response(null, { status, headers });
  asked.onTraffic(1);
  return new Response(
    handedOut(body, () => asked.onTraffic(-1)),
    { status, headers },
  );
}

/** Why an answer is no page; null when it is one. */
function whyNoPage(address: string, { status, contentType }: RenderingFetched): AppError | null {
  const host = new URL(address).hostname;
  if (status >= 400) return new AppError({ code: 'http-status', host, status });
  return isLabelledOtherwise(contentType) ? new AppError({ code: 'not-html', host }) : null;
}

const isPicture = (accept: string): boolean => accept.startsWith('image/');

async function fetched(
  request: Request,
  method: RenderingFetch['method'],
  asked: Asked,
): Promise<RenderingFetched> {
  asked.onTraffic(1);
  try {
    const headers = Object.fromEntries(request.headers);
    return await asked.fetch({ address: request.url, method, headers, body: await bodyOf(request) });
  } finally {
    asked.onTraffic(-1);
  }
}

/** The page itself. One that does not come is an empty one: why it did not is told beside. */
async function answerPage(request: Request, asked: Asked): Promise<Response> {
  try {
    const page = await fetched(request, 'GET', asked);
    if (page.location === null) asked.onPage(whyNoPage(request.url, page));
    return asResponse(page, asked);
  } catch (error) {
    asked.onPage(error);
    return new Response('', { headers: { 'content-type': 'text/html' } });
  }
}

/** Answers what the page in the session asks for. No service worker: it would answer in our place. */
async function answer(request: Request, asked: Asked): Promise<Response> {
  const accept = request.headers.get('accept') ?? '';
  const method = methods[request.method];
  if (method === undefined || request.headers.has('service-worker')) return refused();
  if (isPicture(accept)) return new Response(PICTURE, { headers: { 'content-type': 'image/gif' } });
  if (!asked.hasPage()) return answerPage(request, asked);
  return fetched(request, method, asked).then((answered) => asResponse(answered, asked), refused);
}

let current: Asked | null = null;

function prepared(): Session {
  const own = session.fromPartition('rendering');
  if (own.protocol.isProtocolHandled('http')) return own;
  refusePowers(own);
  const handle = (request: Request): Response | Promise<Response> =>
    current ? answer(request, current) : refused();
  own.protocol.handle('http', handle);
  own.protocol.handle('https', handle);
  own.protocol.handle('file', refused);
  // What is handled never comes by here; what comes by is neither http nor https.
  own.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !/^(?:https?|data|blob):/.test(url) }),
  );
  return own;
}

/**
 * The session of one rendering: in memory, emptied before, and with no network of its own. Electron keeps every session
 * until it ends, hence one for all renderings, which come one at a time.
 */
export async function openRenderingSession(asked: Asked, userAgent: string): Promise<Session> {
  const own = prepared();
  current = null;
  await Promise.all([own.clearStorageData(), own.clearCache(), own.clearAuthCache(), own.setProxy(NOWHERE)]);
  own.setUserAgent(userAgent);
  current = asked;
  return own;
}

/** From now on the session answers nothing, whoever asks. */
export function closeRenderingSession(asked: Asked): void {
  if (current === asked) current = null;
}
