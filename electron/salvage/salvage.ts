import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { type Difference, MOST_NAMED_MISSING } from '../../shared/model/salvage.js';
import { copiedAt } from '../backups/recovery-notice.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Emit } from '../library/emit.js';
import type { LibraryFolder } from '../library/folder.js';
import { newestSetAside } from '../library/set-aside.js';
import type { Tables } from '../library/tables.js';
import { lackedAnnotations } from './annotations.js';
import { Identity } from './identity.js';
import { KnownAssets } from './known-assets.js';
import { makePlan } from './plan.js';
import type { Salvaged } from './salvaged.js';
import { Survivors } from './survivors.js';
import { tableShapes } from './table-shapes.js';

interface Tools {
  readonly folder: LibraryFolder;
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly emit: Emit;
}

const PageSize = z.object({ page_size: z.int() });
/** The page hears of progress this often at most. */
const TELL_MS = 200;
/** Share of the progress that reading the file takes; the rest is looking into texts. */
const READING = 0.6;

/** The way back for what stands only in the damaged file that was set aside (docs/why/safety-copies.md). The file is only ever read. */
export class Salvage {
  readonly #tools: Tools;
  #work: AbortController | null = null;
  #found: Salvaged | null = null;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Reads the newest file set aside and tells what of it is missing here. @throws AppError `not-found`, `cancelled` */
  async survey(): Promise<Difference> {
    this.stop();
    const work = new AbortController();
    this.#work = work;
    const found = await this.look(work.signal, this.#teller());
    if (work.signal.aborted) {
      found.survivors.close();
      throw work.signal.reason;
    }
    this.#found = found;
    return differenceOf(found);
  }

  /** Gives up what is underway, and what was found. */
  stop(): void {
    this.#work?.abort(new AppError('cancelled'));
    this.#work = null;
    this.#found?.survivors.close();
    this.#found = null;
  }

  /** Hands over what the survey found, to whoever closes its file; null when there was none. */
  take(): Salvaged | null {
    const found = this.#found;
    this.#found = null;
    return found;
  }

  /** Reads the newest file set aside and holds it against the open library. @throws AppError `not-found`, and what the signal was aborted with */
  async look(signal: AbortSignal, tell: (share: number) => void): Promise<Salvaged> {
    const { folder, tables, assets: store } = this.#tools;
    const name = newestSetAside(folder);
    const file = name === null ? null : join(folder.root, name);
    if (name === null || file === null || !existsSync(file)) throw new AppError('not-found');
    const pageSize = tables.database.get(PageSize, 'PRAGMA page_size')?.page_size ?? 4_096;
    const survivors = new Survivors(file, tableShapes(tables.database), { pageSize, reserved: 0 });
    try {
      await survivors.read(signal, (share) => tell(share * READING));
      const origin = { file: name, copiedAt: copiedAt(folder, tables.meta, name) };
      const identity = new Identity(tables, survivors, origin);
      const assets = new KnownAssets({ tables, assets: store, survivors });
      const onProgress = (share: number): void => tell(READING + share * (1 - READING));
      const plan = await makePlan({ survivors, identity, assets, signal, onProgress });
      const lacked = await lackedAnnotations(tables, plan, signal);
      return { tables, survivors, identity, assets, plan, lacked };
    } catch (error) {
      survivors.close();
      throw error;
    }
  }

  #teller(): (share: number) => void {
    let toldAt = 0;
    return (share) => {
      if (performance.now() - toldAt < TELL_MS) return;
      toldAt = performance.now();
      this.#tools.emit('backups.survey-progress', { share: Math.min(1, share) });
    };
  }
}

function differenceOf({ plan, lacked }: Salvaged): Difference {
  const whole = plan.articles.filter(({ isWhole }) => isWhole).length;
  return {
    articles: whole,
    highlights: lacked.highlights.length,
    notes: lacked.notes.length,
    textless: plan.articles.length - whole,
    unknown: plan.unknown,
    stranded: lacked.stranded,
    named: plan.articles
      .map(({ title, isWhole }) => ({ title, isWhole }))
      .toSorted((one, other) => Number(one.isWhole) - Number(other.isWhole))
      .slice(0, MOST_NAMED_MISSING),
  };
}
