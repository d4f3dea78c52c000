import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { PageParser, Parser } from '../../../../electron/articles/parser.js';
import type { PageRenderer } from '../../../../electron/articles/page-renderer.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { type Library, openLibrary } from '../../../../electron/library/open-library.js';
import type { Fetcher, PartFetcher } from '../../../../electron/net/fetcher.js';
import { AppError } from '../../../../shared/app-error.js';
import {
  type CommandName,
  commands,
  type EventName,
  type Request,
  type Response,
} from '../../../../shared/ipc/contract.js';
import type { Block } from '../../../../shared/model/block.js';
import { putEmptyLibrary } from './empty-library.js';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-library-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const paragraph = (value: string): Block => ({
  type: 'paragraph',
  inlines: [{ type: 'text', value }],
});

export const figure = (address: string | null): Block => ({
  type: 'figure',
  asset: null,
  address,
  alt: '',
  caption: [],
  credit: null,
  width: null,
  height: null,
  failure: 'waiting',
});

/** What a parser found on a page of no surprises. */
export const parsed = (changes: Partial<ParsedArticle> = {}): ParsedArticle => ({
  quality: 'article',
  title: '소버린 클라우드란 무엇인가',
  authors: ['권하영'],
  publisher: '디지털데일리',
  section: null,
  language: 'ko',
  publishedAt: '2025-01-22T03:00:00.000Z',
  modifiedAt: null,
  canonicalUrl: null,
  blocks: [paragraph('KT가 마이크로소프트와 손을 잡았다.'), paragraph('정부는 망분리를 완화한다.')],
  related: [{ title: '함께 실린 글', publishedAt: null, url: null }],
  encoding: 'utf-8',
  ...changes,
});

/** A parser that takes each line of pasted text as a paragraph, the first as the title. */
export const lineParser: Parser = {
  parse: (request) => {
    if (request.kind !== 'text') return Promise.resolve(parsed());
    const [title = '', ...lines] = request.text.split('\n').filter((line) => line.trim() !== '');
    return Promise.resolve(parsed({ title, blocks: lines.map(paragraph), related: [] }));
  },
};

/** A network with its cable out. */
export const noNetwork: Fetcher = {
  fetchPage: () => Promise.reject(new AppError({ code: 'offline' })),
  fetchPicture: () => Promise.resolve({ ok: false, failure: 'unreachable' }),
};

/** Nothing of a page but its text: no whole page comes of it. */
export const noParts: Pick<PageParser, 'takeApart'> & Pick<PartFetcher, 'fetchPart' | 'fetchMedia'> = {
  fetchMedia: () => Promise.reject(new AppError('offline')),
  takeApart: () => Promise.reject(new AppError('parse-failed')),
  fetchPart: () => Promise.reject(new AppError('offline')),
};

/** A site that answers every address with a page and has no pictures. */
export const plainSite: Fetcher = {
  fetchPage: (address) =>
    Promise.resolve({
      finalUrl: address,
      contentType: 'text/html; charset=utf-8',
      headers: { server: 'test' },
      bytes: new TextEncoder().encode('<html>page</html>'),
    }),
  fetchPicture: () => Promise.resolve({ ok: false, failure: 'unreachable' }),
};

/** One event as the windows hear it. */
interface Told {
  readonly name: EventName;
  readonly payload: unknown;
}

/** The response schemas once more, typed by name. */
const responses: {
  readonly [N in CommandName]: { readonly response: { parse(value: unknown): Response<N> } };
} = commands;

interface Setting {
  readonly root?: string;
  readonly fetcher?: Fetcher | PartFetcher;
  readonly allowedHosts?: () => readonly string[];
  readonly parser?: Parser | PageParser;
  readonly renderer?: PageRenderer;
  readonly clock?: () => number;
}

/** A real library on disk, and the page's way of asking it. */
export interface TestLibrary {
  readonly library: Library;
  readonly root: string;
  readonly told: Told[];
  readonly reported: unknown[];
  /** Asks as the page does; a failure is thrown as the AppError the page would see. */
  readonly ask: <N extends CommandName>(name: N, request: Request<N>) => Promise<Response<N>>;
  /** Saves and waits until the job has ended, well or badly, or was put off. */
  readonly save: (request: Request<'articles.save'>) => Promise<Response<'articles.save'>>;
  readonly ended: (jobId: string) => Promise<void>;
}

/** A folder with an empty library in it, which a first start would take longer to make. */
function startedFolder(): string {
  const folder = temporaryFolder();
  putEmptyLibrary(folder);
  return folder;
}

/** Opens a library for one test, closed when the test ends. Where the test names no folder it has been started before. */
export function testLibrary(setting: Setting = {}): TestLibrary {
  const root = setting.root ?? startedFolder();
  const told: Told[] = [];
  const reported: unknown[] = [];
  const library = openLibrary({
    root,
    fetcher: { ...noParts, ...(setting.fetcher ?? noNetwork) },
    parser: { ...noParts, ...(setting.parser ?? lineParser) },
    ...(setting.renderer && { renderer: setting.renderer }),
    emit: (name, payload) => void told.push({ name, payload }),
    report: (error) => void reported.push(error),
    ...(setting.clock && { clock: setting.clock }),
    ...(setting.allowedHosts && { allowedHosts: setting.allowedHosts }),
  });
  onTestFinished(() => library.close());

  const ask = async <N extends CommandName>(name: N, request: Request<N>): Promise<Response<N>> => {
    const envelope = await library.answer(name, request);
    if (!envelope.ok) throw new AppError(envelope.failure);
    return responses[name].response.parse(envelope.value);
  };
  const ended = async (jobId: string): Promise<void> => {
    const isEnd = ({ name, payload }: Told): boolean =>
      /^job\.(?:finished|failed|deferred)$/.test(name) && JSON.stringify(payload).includes(jobId);
    await vi.waitUntil(() => told.some(isEnd), { timeout: 10_000, interval: 5 });
  };
  const save = async (request: Request<'articles.save'>): Promise<Response<'articles.save'>> => {
    const requested = await ask('articles.save', request);
    await ended(requested.jobId);
    return requested;
  };
  return { library, root, told, reported, ask, save, ended };
}
