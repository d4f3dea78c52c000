import { z } from 'zod';
import { SiteRules, type SiteRulesRow } from '../../shared/model/site-rules.js';
import type { Database } from './database.js';
import { instant, jsonColumn } from './row-values.js';

const Row = z.object({ host: z.string(), rules: jsonColumn(SiteRules), updated_at: z.number() });

/** The rules of sites, by host without `www.`. */
export class SiteRulesTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  of(host: string): SiteRules | null {
    return this.#database.get(Row, 'SELECT * FROM site_rules WHERE host = ?', [host])?.rules ?? null;
  }

  list(): readonly SiteRulesRow[] {
    return this.#database
      .all(Row, 'SELECT * FROM site_rules ORDER BY host')
      .map(({ host, rules, updated_at: at }) => ({ host, rules, updatedAt: instant(at) }));
  }

  /** Writes the rules of a site; with none left, forgets it. */
  set(host: string, rules: SiteRules, now: number): void {
    if (rules.drop.length + rules.keep.length === 0) this.delete(host);
    else
      this.#database.run('INSERT OR REPLACE INTO site_rules VALUES (?, ?, ?)', [
        host,
        JSON.stringify(rules),
        now,
      ]);
  }

  delete(host: string): void {
    this.#database.run('DELETE FROM site_rules WHERE host = ?', [host]);
  }
}
