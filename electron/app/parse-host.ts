import { app, type MessagePortMain, utilityProcess, type UtilityProcess } from 'electron';
import { PARSE_LIMIT_BYTES, PARSE_V8_FLAGS } from '../extraction/contract.js';

const MEMORY_CHECK_MS = 1_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A process that lived this long counts as healthy again. */
const HEALTHY_MS = 10_000;

/**
 * The parse process: reads what strangers wrote, so it may be killed at any time. It is started again, and `onFresh`
 * is called at every start so that the library gets a new line to it (security.md §5: 400 MB, 10 s).
 */
export class ParseHost {
  readonly #file: string;
  readonly #onFresh: () => void;
  #child: UtilityProcess | null = null;
  #memoryCheck: NodeJS.Timeout | undefined;
  #deaths = 0;
  #ended = false;

  constructor(file: string, onFresh: () => void) {
    this.#file = file;
    this.#onFresh = onFresh;
  }

  /** Starts the process, the first time it is called. It loads much code, so not while the window is still to appear. */
  start(): void {
    if (this.#child || this.#ended || this.#deaths > 0) return;
    this.#start();
  }

  /** Hands the process its end of a line; the other end belongs to the library. */
  connect(port: MessagePortMain): void {
    this.#child?.postMessage({ kind: 'port' }, [port]);
  }

  /** Kills the process, whatever it is doing; a fresh one follows. */
  restart(): void {
    const pid = this.#child?.pid;
    // Electron's `kill` sends SIGTERM, which a process that is held still never hears.
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  /** Ends it for good. */
  end(): void {
    this.#ended = true;
    clearInterval(this.#memoryCheck);
    this.#child?.kill();
  }

  #start(): void {
    const startedAt = Date.now();
    const child = utilityProcess.fork(this.#file, [], {
      serviceName: 'Offprint parser',
      stdio: 'inherit',
      // Chromium's own switch: V8's flags by themselves reach only `process.execArgv` (Electron 33).
      execArgv: [`--js-flags=${PARSE_V8_FLAGS.join(' ')}`],
    });
    this.#child = child;
    clearInterval(this.#memoryCheck);
    this.#memoryCheck = setInterval(() => this.#checkMemory(), MEMORY_CHECK_MS).unref();
    child.once('exit', () => {
      this.#child = null;
      const wasHealthy = Date.now() - startedAt > HEALTHY_MS;
      this.#deaths = wasHealthy ? 1 : this.#deaths + 1;
      const pauseMs = wasHealthy ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** this.#deaths, LONGEST_PAUSE_MS);
      setTimeout(() => !this.#ended && this.#start(), pauseMs);
    });
    this.#onFresh();
  }

  #checkMemory(): void {
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    const metric = app.getAppMetrics().find((process) => process.pid === pid);
    // Electron counts in KiB.
    if (metric && metric.memory.workingSetSize * 1024 > PARSE_LIMIT_BYTES) this.restart();
  }
}
