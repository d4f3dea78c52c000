import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What SQLite stores and gives back. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** The part of a prepared statement of the `node:sqlite` API that we use. */
export interface DriverStatement {
  run(...values: readonly SqlValue[]): {
    readonly changes: number | bigint;
    readonly lastInsertRowid: number | bigint;
  };
  get(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): readonly unknown[];
  setReadBigInts(isOn: boolean): void;
}

/** The part of a connection of the `node:sqlite` API that we use. */
export interface DriverConnection {
  exec(sql: string): void;
  prepare(sql: string): DriverStatement;
  close(): void;
}

/** The part of the `node:sqlite` API that we use. */
interface Driver {
  readonly DatabaseSync: new (
    file: string | URL,
    options?: { readonly readOnly: boolean },
  ) => DriverConnection;
  readonly backup: (
    source: DriverConnection,
    destination: string,
    options: { readonly rate: number },
  ) => Promise<number>;
}

const PACKAGE = '@photostructure/sqlite';

const isDriver = (module: unknown): module is Driver =>
  typeof module === 'object' &&
  module !== null &&
  'DatabaseSync' in module &&
  typeof module.DatabaseSync === 'function' &&
  'backup' in module &&
  typeof module.backup === 'function';

/** Some Node 22 builds carry SQLite without FTS5, so asking for the module is not enough (storage.md §2). */
export function hasFullTextSearch({ DatabaseSync }: Pick<Driver, 'DatabaseSync'>): boolean {
  const probe = new DatabaseSync(':memory:');
  try {
    probe.exec("CREATE VIRTUAL TABLE probe USING fts5(body, content='', contentless_delete=1)");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

function builtIn(): Driver | null {
  const module: unknown = process.getBuiltinModule('node:sqlite');
  return isDriver(module) && hasFullTextSearch(module) ? module : null;
}

function packaged(): Driver {
  const module: unknown = createRequire(import.meta.url)(PACKAGE);
  if (!isDriver(module)) throw new Error(`${PACKAGE} has no DatabaseSync and backup.`);
  return module;
}

interface Choice {
  readonly engine: 'built-in' | 'package';
  readonly driver: Driver;
}

function choose(): Choice {
  const inNode = builtIn();
  return inNode ? { engine: 'built-in', driver: inNode } : { engine: 'package', driver: packaged() };
}

let chosen: Choice | null = null;
const choice = (): Choice => (chosen ??= choose());
const driver = (): Driver => choice().driver;

/** Which SQLite this process uses. */
export const engine = (): Choice['engine'] => choice().engine;

/**
 * Every open connection. `@photostructure/sqlite` 2.6.0 finalises live statements when only they, and not
 * their connection, are referenced (storage.md §2): the garbage collector must never get one.
 */
const held = new Set<DriverConnection>();

/**
 * How a file is opened: `read` needs the right to write beside a file whose journal was not closed in order;
 * `frozen` promises that nobody writes it, touches nothing beside it, and does not see its journal.
 */
export type Access = 'write' | 'read' | 'frozen';

function opened(file: string, access: Access): DriverConnection {
  const { DatabaseSync } = driver();
  if (access === 'write') return new DatabaseSync(file);
  if (access === 'read') return new DatabaseSync(file, { readOnly: true });
  return new DatabaseSync(new URL(`${pathToFileURL(file).href}?immutable=1`), { readOnly: true });
}

/** Opens a connection with the SQLite built into Node, or with the packaged one where it is missing or lacks FTS5. */
export function connect(file: string, access: Access = 'write'): DriverConnection {
  const connection = opened(file, access);
  held.add(connection);
  return {
    exec: (sql) => connection.exec(sql),
    prepare: (sql) => connection.prepare(sql),
    close: () => {
      held.delete(connection);
      connection.close();
    },
  };
}

/** More pages than any library has: one step, so that no write of another connection starts the copy again. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * SQLite's online backup: the file as it stands at one moment, while others go on writing it. The work is done off
 * the thread. What stood in `destination` before is gone, also after a failure.
 */
export async function copyOnline(file: string, destination: string): Promise<void> {
  const connection = opened(file, 'write');
  held.add(connection);
  try {
    await driver().backup(connection, destination, { rate: ALL_PAGES });
  } finally {
    held.delete(connection);
    connection.close();
  }
}
