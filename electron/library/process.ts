import { AppError } from '../../shared/app-error.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import { createLateFetcher, createLateResourceFetcher } from '../net/late-network.js';
import { FETCH_LIMITS } from '../net/limits.js';
import type { SiteProxy } from '../net/site-proxy.js';
import { Renderings } from '../rendering/renderings.js';
import { answerFailure } from './answer.js';
import { ToLibrary } from './contract.js';
import { type Library, type LibraryOptions, openLibrary } from './open-library.js';
import { parentPort, parserPort } from './parent-port.js';
import { ParserOverPort } from './parser-over-port.js';
import { VisitorHeadersOverPort } from './visitor-headers-over-port.js';

const main = parentPort();
const parser = new ParserOverPort(() => main.postMessage({ kind: 'parser-stuck' }));
let allowedPrivateHosts: readonly string[] = hostsFrom(process.argv);

const report = (error: unknown): void => console.error('library:', error);

const visitors = new VisitorHeadersOverPort((question) => main.postMessage(question));
const fetcher = createLateFetcher({
  allowedPrivateHosts: () => allowedPrivateHosts,
  askVisitorHeaders: visitors.ask,
});
let proxy: Promise<SiteProxy> | null = null;
const renderer = new Renderings({
  send: (message) => main.postMessage(message),
  connect: (allowed) => createLateResourceFetcher({ limits: FETCH_LIMITS, allowedPrivateHosts: allowed }),
  allowedPrivateHosts: () => allowedPrivateHosts,
});
const library = open({
  root: folderFrom(process.argv),
  fetcher,
  allowedHosts: () => allowedPrivateHosts,
  parser,
  renderer,
  openDoor: async () => {
    proxy ??= import('../net/site-proxy.js').then(({ openSiteProxy }) =>
      openSiteProxy({ allowedPrivateHosts: () => allowedPrivateHosts }),
    );
    return (await proxy).door;
  },
  emit: (name, payload) => main.postMessage({ kind: 'event', name, payload }),
  report,
});

main.on('message', ({ data, ports }) => {
  const heard = ToLibrary.safeParse(data);
  if (!heard.success) return report(heard.error);
  switch (heard.data.kind) {
    case 'ask':
      return void reply(heard.data.id, heard.data.name, heard.data.request);
    case 'parse-port':
      return ports[0] && parser.connect(parserPort(ports[0]));
    case 'rendered':
      return renderer.hear(heard.data.id, heard.data.outcome);
    case 'site-headers':
      return visitors.hear(heard.data.id, heard.data.headers);
    case 'allow-hosts':
      allowedPrivateHosts = heard.data.hosts;
      return library.retryAllowed();
    case 'close':
      return void library
        .closeCopied()
        .then(() => fetcher.close())
        .catch(report)
        .finally(() => process.exit(0));
  }
});

async function reply(id: number, name: string, request: unknown): Promise<void> {
  main.postMessage({ kind: 'answer', id, envelope: await library.answer(name, request) });
}

function folderFrom(argv: readonly string[]): string {
  const folder = argv.find((argument) => argument.startsWith('--library='))?.slice('--library='.length);
  if (!folder) throw new Error('The library process needs --library=<folder>.');
  return folder;
}

function hostsFrom(argv: readonly string[]): readonly string[] {
  const flag = '--allow-host=';
  return argv.filter((argument) => argument.startsWith(flag)).map((argument) => argument.slice(flag.length));
}

/** A library that cannot be opened says why to whoever asks, instead of dying and being started again for ever. */
function open(options: LibraryOptions): Pick<Library, 'closeCopied' | 'retryAllowed'> & {
  readonly answer: (name: string, request: unknown) => Promise<Envelope>;
} {
  try {
    return openLibrary(options);
  } catch (error) {
    report(error);
    const known = error instanceof AppError ? error : new AppError('internal', { cause: error });
    return {
      answer: answerFailure(known),
      retryAllowed: () => undefined,
      closeCopied: () => Promise.resolve(),
    };
  }
}
