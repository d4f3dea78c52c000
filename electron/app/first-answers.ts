import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { AskLibrary } from './ask-internally.js';

/** What the page draws its first picture from. The last question of each kind is kept with its answer. */
const FIRST: ReadonlySet<string> = new Set([
  'articles.list',
  'articles.counts',
  'articles.open',
  'highlights.list',
  'jobs.list',
  'jobs.activity',
  'trash.count',
]);

/** What the page asks beside that, and can wait for while it draws. Anything else is asked by a person, who waits. */
const LATER: ReadonlySet<string> = new Set([
  'articles.order',
  'backups.list',
  'jobs.network-changed',
  'notebook.counts',
  'searches.list',
  'tags.list',
  'tags.of',
]);

/** A page that does not draw, or never says so, keeps nobody from the library for longer. */
const LONGEST_WAIT_MS = 1_500;
/** So long a quit may wait for answers. */
const KEEP_LIMIT_MS = 500;

const Answered = z.strictObject({
  name: z.string(),
  request: z.unknown().optional(),
  value: z.unknown().optional(),
});
type Answered = z.infer<typeof Answered>;
const KeptFile = z.strictObject({ stamp: z.string(), answers: z.array(Answered) });

interface Sources {
  /** The file the answers lie in between two runs. */
  readonly file: string;
  readonly database: string;
  /** The code that answers: another build may answer otherwise. */
  readonly code: string;
  /** Starts the library, once. */
  readonly begin: () => void;
  readonly ask: AskLibrary;
  /** The library answers otherwise than was shown: everything must be asked anew. */
  readonly onDifferent: () => void;
  readonly report: (error: unknown) => void;
}

/**
 * Answers what the page asks first from the last run, so that a start draws its list while the library is still closed:
 * its process and the page would else share the same processor. Answers count only while the library's file is the very
 * one they were given from, and are compared with the library's own as soon as it is open. No part of the app but the
 * first picture sees them.
 */
export class FirstAnswers {
  readonly #sources: Sources;
  readonly #given: Answered[] = [];
  readonly #asked = new Map<string, unknown>();
  #kept: readonly Answered[];
  readonly #begun: Promise<void>;
  #begin: () => void = () => undefined;
  #isBegun = false;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#kept = this.#read();
    this.#begun = new Promise((done) => {
      this.#begin = done;
    });
    void this.#begun.then(() => this.#compare());
    if (this.#kept.length === 0) this.begin();
    else setTimeout(() => this.begin(), LONGEST_WAIT_MS).unref();
  }

  /** Lets the library be opened: the first picture is there, or there is nothing to draw it from. */
  begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    this.#kept = [];
    this.#sources.begin();
    this.#begin();
  }

  readonly ask: AskLibrary = async (name, request): Promise<Envelope> => {
    if (isFirst(name, request)) this.#asked.set(name, request);
    const known = this.#kept.find((one) => one.name === name && isDeepStrictEqual(one.request, request));
    if (known) {
      this.#given.push(known);
      return { ok: true, value: known.value };
    }
    if (!LATER.has(name)) this.begin();
    await this.#begun;
    return this.#sources.ask(name, request);
  };

  /** Asks once more what the page would ask first now, before the library is closed; what it answers writes it down after. */
  async gather(): Promise<() => void> {
    if (!this.#isBegun) return () => undefined; // never opened, so nothing has changed
    const limit = new Promise<null>((done) => setTimeout(done, KEEP_LIMIT_MS, null).unref());
    const asking = [...this.#asked].map(async ([name, request]) => {
      const envelope = await this.#sources.ask(name, request);
      return envelope.ok ? [{ name, request, value: envelope.value }] : [];
    });
    const answers = await Promise.race([Promise.all(asking), limit]);
    return () => this.#write(answers?.flat() ?? []);
  }

  #write(answers: readonly Answered[]): void {
    const { file, report } = this.#sources;
    try {
      const stamp = this.#stamp();
      if (stamp === null || answers.length === 0) return rmSync(file, { force: true });
      writeFileSync(`${file}.new`, JSON.stringify({ stamp, answers }));
      renameSync(`${file}.new`, file);
    } catch (error) {
      report(error); // the next start is slower
    }
  }

  #read(): readonly Answered[] {
    const { file } = this.#sources;
    try {
      const { stamp, answers } = KeptFile.parse(JSON.parse(readFileSync(file, 'utf8')));
      return stamp === this.#stamp() ? answers : [];
    } catch {
      return []; // none yet, or not whole
    }
  }

  /** Tells the library's file and the code apart from any other; null where there is none, or a journal holds what it does not. */
  #stamp(): string | null {
    const { database, code } = this.#sources;
    try {
      const journal = `${database}-wal`;
      if (existsSync(journal) && statSync(journal).size > 0) return null;
      return [database, code]
        .map((path) => statSync(path, { bigint: true }))
        .map(({ size, mtimeNs, ino }) => `${size}-${mtimeNs}-${ino}`)
        .join(' ');
    } catch {
      return null;
    }
  }

  /** All of it is asked before anything that waited: what a person does next makes the answers others by right. */
  async #compare(): Promise<void> {
    const same = this.#given.map(async ({ name, request, value }) => {
      const now = await this.#sources.ask(name, request);
      return now.ok && isDeepStrictEqual(asWritten(now.value), value);
    });
    if ((await Promise.all(same)).includes(false)) this.#sources.onDifferent();
  }
}

/** A value as it comes back from a file. */
function asWritten(value: unknown): unknown {
  const text: string | undefined = JSON.stringify(value);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  return read;
}

/** Whether a start would ask this: the head of a list, not what lies further down in it. */
function isFirst(name: string, request: unknown): boolean {
  if (!FIRST.has(name)) return false;
  const Paged = z.object({ after: z.unknown() });
  const Activity = z.object({ limit: z.literal(0) });
  if (name === 'articles.list') return Paged.safeParse(request).data?.after === null;
  return name !== 'jobs.activity' || Activity.safeParse(request).success;
}
