import { AppError } from '../../shared/app-error.js';
import type { PageParser } from '../articles/parser.js';
import {
  PARSE_LIMIT_MS,
  PARSER_READY,
  PARSER_START_MS,
  ParseAnswer,
  type ParsedArticle,
  type ParseQuestion,
  type ParseRequest,
} from '../extraction/contract.js';
import type { PartRequest, TakenApart } from '../extraction/pieces-contract.js';

/** One end of a line to a parse process: Electron's MessagePortMain or Node's MessagePort, made alike by process.ts. */
export interface ParserPort {
  readonly send: (question: ParseQuestion) => void;
  readonly listen: (onAnswer: (message: unknown) => void, onClose: () => void) => void;
  readonly close: () => void;
}

type Good = Extract<ParseAnswer, { ok: true }>;

interface Waiting {
  readonly request: ParseQuestion['request'];
  readonly resolve: (answer: Good) => void;
  readonly reject: (error: AppError) => void;
  /** The process died or was killed over this question once already. */
  readonly isSecondTry: boolean;
}

interface Open extends Waiting {
  readonly id: number;
  limit: NodeJS.Timeout;
}

interface Limits {
  /** For a page. */
  readonly pageMs: number;
  /** For a process that was just started to get ready, on top of it. */
  readonly startMs: number;
}

/**
 * The parser in its own process. One question at a time: when it takes too long, that page is the culprit. The process
 * is then reported stuck, whoever owns it kills it, and the questions behind wait for the line to a fresh one. What a
 * process died over is asked once more, behind the others: it may have died of something else.
 */
export class ParserOverPort implements PageParser {
  readonly #onStuck: () => void;
  readonly #limits: Limits;
  readonly #waiting: Waiting[] = [];
  #port: ParserPort | null = null;
  #isReady = false;
  #open: Open | null = null;
  #lastId = 0;

  constructor(onStuck: () => void, pageMs = PARSE_LIMIT_MS, startMs = PARSER_START_MS) {
    this.#onStuck = onStuck;
    this.#limits = { pageMs, startMs };
  }

  /** True while a question waits that nobody was asked yet. */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Takes a line to a fresh process; what was asked over the old one is asked again. */
  connect(port: ParserPort): void {
    this.#port?.close();
    this.#askAgain();
    this.#port = port;
    this.#isReady = false;
    port.listen(
      (message) => this.#hear(port, message),
      () => this.#lose(port),
    );
    this.#next();
  }

  async parse(request: ParseRequest): Promise<ParsedArticle> {
    const answer = await this.#ask(request);
    if ('article' in answer) return answer.article;
    throw new AppError('parse-failed');
  }

  async takeApart(request: PartRequest): Promise<TakenApart> {
    const answer = await this.#ask(request);
    if ('parts' in answer) return answer.parts;
    throw new AppError('parse-failed');
  }

  #ask(request: Waiting['request']): Promise<Good> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject, isSecondTry: false });
      this.#next();
    });
  }

  #next(): void {
    if (this.#open || !this.#port) return;
    const next = this.#waiting.shift();
    if (!next) return;
    const id = ++this.#lastId;
    this.#open = { ...next, id, limit: this.#beginLimit() };
    this.#port.send({ id, request: next.request });
  }

  #beginLimit(): NodeJS.Timeout {
    const { pageMs, startMs } = this.#limits;
    return setTimeout(() => this.#giveUp(), this.#isReady ? pageMs : startMs + pageMs);
  }

  /** The time of a page begins when its process has loaded. */
  #getReady(): void {
    this.#isReady = true;
    if (!this.#open) return;
    clearTimeout(this.#open.limit);
    this.#open.limit = this.#beginLimit();
  }

  #hear(port: ParserPort, message: unknown): void {
    if (port !== this.#port) return;
    if (message === PARSER_READY) return this.#getReady();
    const heard = ParseAnswer.safeParse(message);
    if (heard.success && heard.data.id !== this.#open?.id) return;
    this.#settle((open) => {
      if (!heard.success) open.reject(new AppError('parse-failed', { cause: heard.error }));
      else if (heard.data.ok) open.resolve(heard.data);
      else open.reject(new AppError(heard.data.failure));
    });
    this.#next();
  }

  /** The process died: of its question, most likely. */
  #lose(port: ParserPort): void {
    if (port !== this.#port) return;
    this.#port = null;
    this.#askAgain();
  }

  #giveUp(): void {
    this.#port?.close();
    this.#port = null;
    this.#askAgain();
    this.#onStuck();
  }

  #askAgain(): void {
    this.#settle(({ request, resolve, reject, isSecondTry }) => {
      if (isSecondTry) reject(new AppError('parse-failed'));
      else this.#waiting.push({ request, resolve, reject, isSecondTry: true });
    });
  }

  #settle(end: (open: Open) => void): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    clearTimeout(open.limit);
    end(open);
  }
}
