import { AppError } from '../../shared/app-error.js';
import type { FailureFacts } from '../../shared/model/failure.js';
import type { SafetyCopy } from '../../shared/model/safety-copy.js';
import type { Changes } from '../backups/changes-since.js';
import type { SafetyCopies } from '../backups/safety-copies.js';
import type { NewCopyKind } from './copy-names.js';
import type { Emit } from './emit.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
/** So many new articles, or changed highlights and notes, are worth a copy before the day is over. */
const MANY_CHANGES = 10;
/** A copy that failed is tried again after this long. */
const AGAIN_MS = HOUR_MS;
/** Copying and reading through this much takes about a second. */
const MOST_BYTES_AT_CLOSING = 256 * 1024 * 1024;
/** The window and the first list come first. */
const FIRST_LOOK_MS = 30_000;
const LOOK_EVERY_MS = 10 * 60 * 1000;

/** What upkeep needs of the library that is open now. */
export interface Tended {
  readonly isIdle: () => boolean;
  readonly isEmpty: () => boolean;
  readonly changesSince: (moment: number) => Changes;
  /** Does what the trash has to do once a day, when that is due. */
  readonly tendTrash: () => Promise<void>;
}

interface Options {
  readonly copies: SafetyCopies;
  readonly emit: Emit;
  readonly clock: () => number;
  readonly report: (error: unknown) => void;
}

/** What is to be done once a day, or after much has changed, at an idle moment, and nothing of it twice at once. */
export class Upkeep {
  readonly #options: Options;
  #timers: readonly NodeJS.Timeout[] = [];
  #tended: (() => Tended) | null = null;
  #problem: FailureFacts | null = null;
  #failedAt: number | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Why the last copy could not be made; null when it could. */
  get problem(): FailureFacts | null {
    return this.#problem;
  }

  /** Looks from now on, by itself, for what is due. */
  start(tended: () => Tended): void {
    this.#tended = tended;
    const look = (): void => {
      if (tended().isIdle()) this.tend().catch(this.#options.report);
    };
    this.#timers = [setTimeout(look, FIRST_LOOK_MS).unref(), setInterval(look, LOOK_EVERY_MS).unref()];
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#tended = null;
  }

  /** Does now what is due. A copy that fails is told once and tried again later; it never throws. */
  async tend(): Promise<void> {
    await this.alone(async () => this.#tended?.().tendTrash()).catch(this.#options.report);
    const due = this.#dueCopy();
    if (due !== null) await this.makeCopy(due).catch(() => undefined);
  }

  /** Whether a library about to be closed has what no copy has yet. A large one waits for an idle moment: quitting is quick. */
  isCopyWorthClosing({ isEmpty, changesSince }: Tended, bytes: number): boolean {
    if (isEmpty() || bytes > MOST_BYTES_AT_CLOSING) return false;
    const last = this.#options.copies.lastMadeAt();
    return last === null || changesSince(last).isAny;
  }

  /** Makes a copy and remembers how that went. @throws AppError as `SafetyCopies.make` does */
  makeCopy(kind: NewCopyKind): Promise<SafetyCopy> {
    return this.alone(async () => {
      try {
        const made = await this.#options.copies.make(kind);
        this.#note(null);
        return made;
      } catch (error) {
        this.#note(error instanceof AppError ? error.facts : { code: 'internal' });
        if (!(error instanceof AppError)) this.#options.report(error);
        throw error;
      }
    });
  }

  /** Runs work on the copies while no other does. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #dueCopy(): NewCopyKind | null {
    const tended = this.#tended?.();
    // An empty library is nothing to be kept, and would one day push the last full copy out.
    if (!tended || tended.isEmpty() || !this.#isLongAgo(this.#failedAt, AGAIN_MS)) return null;
    const last = this.#options.copies.lastMadeAt();
    if (last === null || this.#isLongAgo(last, DAY_MS)) return 'daily';
    if (!this.#isLongAgo(last, HOUR_MS)) return null;
    const { articles, annotations } = tended.changesSince(last);
    return Math.max(articles, annotations) >= MANY_CHANGES ? 'changed' : null;
  }

  /** Distances in time, not order: a clock that was put back must stop nothing for years. */
  #isLongAgo(then: number | null, atLeastMs: number): boolean {
    return then === null || Math.abs(this.#options.clock() - then) >= atLeastMs;
  }

  #note(problem: FailureFacts | null): void {
    const isNews = problem?.code !== this.#problem?.code;
    this.#problem = problem;
    this.#failedAt = problem && this.#options.clock();
    if (isNews || problem === null) this.#options.emit('backups.changed', { problem });
  }
}
