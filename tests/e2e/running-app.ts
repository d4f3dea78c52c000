import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeOwnDisplay } from '../../electron/start/journey-displays.mjs';
import { isThere, killAll, processTree } from './processes.js';

takeOwnDisplay();

/** The repository: what Electron opens. */
export const root = join(import.meta.dirname, '../..');

/**
 * An app that does not end by itself within this long is killed. It gives its page two seconds and its library five, for a
 * last copy among others, and on a busy machine its processes take a while to end.
 */
const END_LIMIT_MS = 20_000;

/** Lines of the error stream that are Chromium's, the debugger's or Node's about the colours of the terminal, not ours. */
const NOISE =
  /^\s*$|Debugger (?:listening|attached|ending)|Waiting for the debugger|For help, see|DevTools listening|'NO_COLOR' env is ignored|`[\w.-]+ --trace-warnings|^\[\d+[:/].*(?:ERROR|WARNING|FATAL):/;

/** Root, and systems without namespaces for ordinary users, can have no sandbox (`npm test` finds out which). */
export const canSandbox = process.getuid?.() !== 0 && process.env['OFFPRINT_SANDBOX'] !== 'impossible';

/** What stands in the profile's settings before the app is started. */
export interface GivenSettings {
  readonly language?: 'system' | 'ko' | 'en';
  readonly theme?: 'system' | 'light' | 'sepia' | 'dark';
  readonly allowedPrivateHosts?: readonly string[];
  readonly previewsAddresses?: boolean;
}

interface Options {
  readonly profile: string;
  /** Null: nothing was ever chosen, as on the very first start. */
  readonly settings: GivenSettings | null;
}

interface StartOptions {
  readonly args?: readonly string[];
  /** A link the app is started with, behind its own name as the system hands it over. */
  readonly link?: string;
  /** A program that starts Electron in its own way, such as under strace. */
  readonly program?: string;
  /** What is done before the window is there. */
  readonly before?: (electron: ElectronApplication) => Promise<unknown>;
}

/** The built app over one profile: it can be closed, killed and started again. */
export class RunningApp {
  readonly profile: string;
  readonly #settings: GivenSettings | null;
  /** What the page and main complained of, in order. A test that expects a complaint takes it out with {@link forgive}. */
  readonly #complaints: string[] = [];
  #electron: ElectronApplication | null = null;
  #page: Page | null = null;

  constructor({ profile, settings }: Options) {
    this.profile = profile;
    this.#settings = settings;
  }

  /** Where the app keeps everything it saved. */
  get libraryFolder(): string {
    return join(this.profile, 'library');
  }

  get electron(): ElectronApplication {
    if (!this.#electron) throw new Error('The app is not running.');
    return this.#electron;
  }

  /** The page of the one window. */
  get page(): Page {
    if (!this.#page) throw new Error('The app is not running.');
    return this.#page;
  }

  /** Starts the app over its profile, and waits until its first list is there. */
  async start({ args = [], link, program, before }: StartOptions = {}): Promise<void> {
    await this.#writeSettings();
    this.#electron = await _electron.launch({
      cwd: root,
      chromiumSandbox: canSandbox,
      args: [
        `--user-data-dir=${this.profile}`,
        '--log-level=3',
        ...args,
        '.',
        ...(link === undefined ? [] : [link]),
      ],
      ...(program === undefined ? {} : { executablePath: program }),
    });
    this.#listenToMain(this.#electron);
    await before?.(this.#electron);
    this.#page = await this.#electron.firstWindow();
    this.#listenToPage(this.#page);
    // Hidden from assistive technology it is, too, while a dialog stands over it.
    const navigation = this.#page.getByRole('navigation', { includeHidden: true }).first();
    await expect(navigation)
      .toBeVisible()
      .catch(async (error: unknown) => {
        throw new Error(`The app did not start. Its window: ${await this.#windowState()}`, { cause: error });
      });
  }

  /** Closes the app as a person does, and starts it again over the same profile. */
  async restart(options: StartOptions = {}): Promise<void> {
    await this.end();
    await this.start(options);
  }

  /** Closes the app in order; kills it when that takes too long, and complains. */
  async end(): Promise<void> {
    const electron = this.#electron;
    if (!electron) return;
    this.#electron = null;
    this.#page = null;
    const { pid = 0 } = electron.process();
    const tree = processTree(pid);
    const limit = setTimeout(() => {
      this.#complaints.push('The app did not end by itself.');
      killAll(tree);
    }, END_LIMIT_MS);
    await electron.close().catch(() => {});
    clearTimeout(limit);
  }

  /** Kills every process of the app at once, as a power cut would, and waits until the system has done away with them. */
  async kill(): Promise<void> {
    const child = this.electron.process();
    const ended = once(child, 'exit');
    const tree = processTree(child.pid ?? 0);
    this.#electron = null;
    this.#page = null;
    killAll(tree);
    if (child.exitCode === null && child.signalCode === null) await ended;
    await expect.poll(() => tree.filter(isThere), { timeout: 5_000 }).toEqual([]);
  }

  /** Process ids of the app's own helpers, by the name main gave them. */
  async helperPids(name: 'Offprint library' | 'Offprint parser'): Promise<readonly number[]> {
    const metrics = await this.electron.evaluate(({ app }) =>
      app.getAppMetrics().map(({ pid, name: named, serviceName }) => ({ pid, named, serviceName })),
    );
    return metrics.flatMap(({ pid, named, serviceName }) =>
      named === name || serviceName === name ? pid : [],
    );
  }

  /** Everything complained of so far that nobody forgave. */
  get complaints(): readonly string[] {
    return [...this.#complaints];
  }

  /** Takes out the complaints a test provoked on purpose. */
  forgive(pattern: RegExp): void {
    const kept = this.#complaints.filter((complaint) => !pattern.test(complaint));
    this.#complaints.splice(0, this.#complaints.length, ...kept);
  }

  /** What the system and the page make of the window. */
  async #windowState(): Promise<string> {
    const known = await this.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        ...window.getContentBounds(),
        isVisible: window.isVisible(),
      })),
    );
    const seen = await this.page.evaluate(
      () => `${innerWidth} × ${innerHeight}, ${document.visibilityState}`,
    );
    return `${JSON.stringify(known)}, of its page ${seen}`;
  }

  async #writeSettings(): Promise<void> {
    const file = join(this.profile, 'settings.json');
    if (this.#settings === null || existsSync(file)) return;
    await mkdir(this.profile, { recursive: true });
    await writeFile(file, JSON.stringify({ settings: this.#settings }));
  }

  #listenToMain(electron: ElectronApplication): void {
    electron.process().stderr?.on('data', (chunk) => {
      const lines = String(chunk)
        .split('\n')
        .filter((line) => !NOISE.test(line));
      if (lines.length > 0) this.#complaints.push(`main: ${lines.join('\n')}`);
    });
  }

  #listenToPage(page: Page): void {
    page.on('pageerror', (error) => this.#complaints.push(`page: ${error.stack ?? error.message}`));
    page.on('crash', () => this.#complaints.push('page: crashed'));
    // A breach of the content security policy is an error of the console, too.
    page.on('console', (message) => {
      const kind = message.type();
      if (kind === 'error' || kind === 'warning')
        this.#complaints.push(`page ${kind}: ${message.text()} (${message.location().url})`);
    });
  }
}
