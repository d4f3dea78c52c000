import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron';
import { z } from 'zod';
import type { Envelope } from '../../shared/ipc/envelope.js';
import { HttpAddress } from '../../shared/model/article.js';
import { FailureFacts } from '../../shared/model/failure.js';
import { LIBRARY_V8_FLAGS } from '../library/contract.js';
import { type AskVisitorHeaders, Visitor } from '../net/visitor.js';
import { type RenderingOutcome, ToRenderer } from '../rendering/contract.js';
import { ParseHost } from './parse-host.js';

/** What the library process tells main. Checked: its answers carry text of strangers. */
const FromLibrary = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    id: z.int(),
    envelope: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), failure: FailureFacts }),
    ]),
  }),
  z.strictObject({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
  z.strictObject({ kind: z.literal('parser-stuck') }),
  z.strictObject({
    kind: z.literal('site-headers'),
    id: z.int(),
    ...Visitor.shape,
    address: HttpAddress,
  }),
  ...ToRenderer.options,
]);

interface LibraryOptions {
  readonly files: { readonly library: string; readonly parse: string };
  readonly folder: string;
  /** Read at every start of the process and at every {@link LibraryHost.allowHosts}. */
  readonly allowedPrivateHosts: () => readonly string[];
  readonly onEvent: (name: string, payload: unknown) => void;
  /** The process died and a new one answers: what was shown must be asked for again. */
  readonly onRestart: () => void;
  /** Asks for a page to be shown to itself in a hidden window; {@link LibraryHost.tellRendered} answers. */
  readonly onRender: (asked: ToRenderer) => void;
  /** Asks what the session of a site sends along to an address. */
  readonly headersFor: AskVisitorHeaders;
  /** The process ended: nobody waits for a page any more. */
  readonly onEnd: () => void;
  readonly report: (error: unknown) => void;
}

export interface LibraryHost {
  /** Starts the library process. Nothing may be asked before. */
  readonly begin: () => void;
  /** Asks the library process one thing. A process that died meanwhile answers `library-restarting`. */
  readonly ask: (name: string, request: unknown) => Promise<Envelope>;
  /** Lets the parse process begin; by itself it does so after a few seconds. Until then work on pages waits. */
  readonly startParser: () => void;
  /** Tells the process which private addresses may be fetched now. */
  readonly allowHosts: () => void;
  readonly tellRendered: (id: number, outcome: RenderingOutcome) => void;
  /** Closes the library in order; resolves when its process has ended or after 5 s. */
  readonly close: () => Promise<void>;
}

const RESTARTING: Envelope = { ok: false, failure: { code: 'library-restarting' } };
const CLOSE_LIMIT_MS = 5_000;
/** Starting both processes at once costs the window 0.13 s of its start on two cores (docs/measurements.md). */
const PARSER_WAITS_MS = 3_000;
const LONGEST_PAUSE_MS = 5_000;
/** A process that lived this long counts as healthy again. */
const HEALTHY_MS = 60_000;

/** Starts the library's process when that is wanted and the parse process beside it, joins the two, and starts again what dies. */
export function startLibrary(options: LibraryOptions): LibraryHost {
  const open = new Map<number, (envelope: Envelope) => void>();
  const parser = new ParseHost(options.files.parse, () => joinParser());
  let child: UtilityProcess | null = null;
  let lastId = 0;
  let deaths = 0;
  let closing = false;

  function joinParser(): void {
    const { port1, port2 } = new MessageChannelMain();
    parser.connect(port1);
    child?.postMessage({ kind: 'parse-port' }, [port2]);
  }

  function allowHosts(): void {
    child?.postMessage({ kind: 'allow-hosts', hosts: options.allowedPrivateHosts() });
  }

  function tellHeaders({ id, site, page, address }: Visitor & { id: number; address: string }): void {
    const asked = child;
    options
      .headersFor({ site, page }, address)
      .catch((error: unknown) => {
        options.report(error);
        return null; // as a stranger then
      })
      .then((headers) => asked?.postMessage({ kind: 'site-headers', id, headers }), options.report);
  }

  function hear(message: unknown): void {
    const heard = FromLibrary.safeParse(message);
    if (!heard.success) return options.report(heard.error);
    switch (heard.data.kind) {
      case 'answer':
        open.get(heard.data.id)?.(heard.data.envelope);
        open.delete(heard.data.id);
        return undefined;
      case 'event':
        return options.onEvent(heard.data.name, heard.data.payload);
      case 'parser-stuck':
        return parser.restart();
      case 'site-headers':
        return tellHeaders(heard.data);
      case 'render':
      case 'stop-rendering':
        return options.onRender(heard.data);
    }
  }

  function start(): void {
    const startedAt = Date.now();
    // The hosts go along from the start: work that a dead process left begins before any message arrives.
    const allowed = options.allowedPrivateHosts().map((host) => `--allow-host=${host}`);
    const mine = utilityProcess.fork(options.files.library, [`--library=${options.folder}`, ...allowed], {
      serviceName: 'Offprint library',
      stdio: 'inherit',
      // Chromium's own switch, as for the parser.
      execArgv: [`--js-flags=${LIBRARY_V8_FLAGS.join(' ')}`],
    });
    child = mine;
    mine.on('message', hear);
    mine.once('spawn', () => {
      joinParser();
      allowHosts();
    });
    mine.once('exit', (code) => {
      child = null;
      for (const settle of open.values()) settle(RESTARTING);
      open.clear();
      options.onEnd();
      if (closing) return;
      options.report(new Error(`The library process ended with ${code}.`));
      deaths = Date.now() - startedAt > HEALTHY_MS ? 0 : deaths + 1;
      setTimeout(
        () => {
          start();
          options.onRestart();
        },
        Math.min(200 * 2 ** deaths, LONGEST_PAUSE_MS),
      );
    });
  }

  setTimeout(() => parser.start(), PARSER_WAITS_MS).unref();
  return {
    begin: start,
    allowHosts,
    startParser: () => parser.start(),
    tellRendered: (id, outcome) => child?.postMessage({ kind: 'rendered', id, outcome }),
    ask: (name, request) =>
      new Promise((settle) => {
        if (!child) return settle(RESTARTING);
        const id = ++lastId;
        open.set(id, settle);
        child.postMessage({ kind: 'ask', id, name, request });
      }),
    close: async () => {
      closing = true;
      parser.end();
      const ending = child;
      if (!ending) return;
      await new Promise<void>((ended) => {
        const limit = setTimeout(() => {
          ending.kill();
          ended();
        }, CLOSE_LIMIT_MS);
        ending.once('exit', () => {
          clearTimeout(limit);
          ended();
        });
        ending.postMessage({ kind: 'close' });
      });
    },
  };
}
