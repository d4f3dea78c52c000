import { createRequire } from 'node:module';

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
}

/** The part of a connection of the `node:sqlite` API that we use. */
export interface DriverConnection {
  exec(sql: string): void;
  prepare(sql: string): DriverStatement;
  close(): void;
}

type DriverClass = new (file: string) => DriverConnection;

const PACKAGE = '@photostructure/sqlite';

const isDriver = (module: unknown): module is { readonly DatabaseSync: DriverClass } =>
  typeof module === 'object' &&
  module !== null &&
  'DatabaseSync' in module &&
  typeof module.DatabaseSync === 'function';

/** Some Node 22 builds carry SQLite without FTS5, so asking for the module is not enough (storage.md §2). */
function hasFullTextSearch(Driver: DriverClass): boolean {
  const probe = new Driver(':memory:');
  try {
    probe.exec("CREATE VIRTUAL TABLE probe USING fts5(body, content='', contentless_delete=1)");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

function builtIn(): DriverClass | null {
  const module: unknown = process.getBuiltinModule('node:sqlite');
  return isDriver(module) && hasFullTextSearch(module.DatabaseSync) ? module.DatabaseSync : null;
}

function packaged(): DriverClass {
  const module: unknown = createRequire(import.meta.url)(PACKAGE);
  if (!isDriver(module)) throw new Error(`${PACKAGE} has no DatabaseSync.`);
  return module.DatabaseSync;
}

let chosen: DriverClass | null = null;

/**
 * Every open connection. `@photostructure/sqlite` 2.6.0 finalises live statements when only they, and not
 * their connection, are referenced (storage.md §2): the garbage collector must never get one.
 */
const held = new Set<DriverConnection>();

/** Opens a connection with the SQLite built into Node, or with the packaged one where it is missing or lacks FTS5. */
export function connect(file: string): DriverConnection {
  chosen ??= builtIn() ?? packaged();
  const connection = new chosen(file);
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
