import { z } from 'zod';
import { SiteRules, type SiteRulesRow } from '../../shared/model/site-rules.js';
import type { Database } from './database.js';
import { instant, jsonColumn, NumberRow } from './row-values.js';
import type { RowGoal } from './undo-log.js';

const Row = z.object({ host: z.string(), rules: jsonColumn(SiteRules), updated_at: z.number() });

/** The rules of sites, by host without `www.`. They change by acts alone, so that Undo knows of each. */
export class SiteRulesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  of(host: string): SiteRules | null {
    const sql = 'SELECT * FROM site_rules WHERE host = ? AND deleted_at IS NULL';
    return this.#database.get(Row, sql, [host])?.rules ?? null;
  }

  list(): readonly SiteRulesRow[] {
    return this.#database
      .all(Row, 'SELECT * FROM site_rules WHERE deleted_at IS NULL ORDER BY host')
      .map(({ host, rules, updated_at: at }) => ({ host, rules, updatedAt: instant(at) }));
  }

  /** What has to become of its row for a site to have these rules. In the transaction of the act. */
  goalToSet(host: string, rules: SiteRules, now: number): RowGoal {
    const written = JSON.stringify(rules);
    this.#database.run(
      'INSERT OR IGNORE INTO site_rules (host, rules, updated_at, deleted_at) VALUES (?, ?, ?, ?)',
      [host, written, now, now],
    );
    return this.#goal(host, { rules: written, updated_at: now, deleted_at: null });
  }

  /** The same for a site to have none; null when it has none. */
  goalToDelete(host: string, now: number): RowGoal | null {
    return this.of(host) && this.#goal(host, { deleted_at: now });
  }

  #goal(host: string, after: RowGoal['after']): RowGoal {
    const found = this.#database.get(NumberRow, 'SELECT id AS value FROM site_rules WHERE host = ?', [host]);
    return { table: 'site_rules', key: found?.value ?? 0, after };
  }
}
