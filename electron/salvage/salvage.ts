import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { type BroughtBack, type Difference, MOST_NAMED_MISSING } from '../../shared/model/salvage.js';
import { copiedAt } from '../backups/recovery-notice.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Emit } from '../library/emit.js';
import type { LibraryFolder } from '../library/folder.js';
import { newestSetAside } from '../library/set-aside.js';
import type { Tables } from '../library/tables.js';
import type { Acts } from '../undo/acts.js';
import { lackedAnnotations } from './annotations.js';
import { bringBack } from './bring-back.js';
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
  readonly acts: Acts;
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
    const { folder, tables } = this.#tools;
    const name = newestSetAside(folder);
    const file = name === null ? null : join(folder.root, name);
    if (name === null || file === null || !existsSync(file)) throw new AppError('not-found');
    const work = new AbortController();
    this.#work = work;
    const pageSize = tables.database.get(PageSize, 'PRAGMA page_size')?.page_size ?? 4_096;
    const survivors = new Survivors(file, tableShapes(tables.database), { pageSize, reserved: 0 });
    try {
      const found = await this.#look(survivors, copiedAt(folder, tables.meta, name), work.signal);
      work.signal.throwIfAborted();
      this.#found = found;
      return differenceOf(found);
    } catch (error) {
      survivors.close();
      throw error;
    }
  }

  /** Gives up what is underway, and what was found. */
  stop(): void {
    this.#work?.abort(new AppError('cancelled'));
    this.#work = null;
    this.#found?.survivors.close();
    this.#found = null;
  }

  /** Adds what the survey found to the library, all in one transaction and one act. @throws AppError `not-found`, and as writing does */
  bringBack(): BroughtBack {
    const found = this.#found;
    if (!found) throw new AppError('not-found');
    this.#tools.acts.perform(() => bringBack(found));
    const { articles, highlights, notes } = differenceOf(found);
    const textless = found.plan.articles
      .filter(({ isWhole }) => !isWhole)
      .slice(0, MOST_NAMED_MISSING)
      .map(({ id, title, url }) => ({ id, title, canRetry: url !== null }));
    this.stop();
    return { articles, highlights, notes, textless };
  }

  async #look(survivors: Survivors, copyMadeAt: number | null, signal: AbortSignal): Promise<Salvaged> {
    const { tables, assets: store } = this.#tools;
    const tell = this.#teller();
    await survivors.read(signal, (share) => tell(share * READING));
    const identity = new Identity(tables, survivors, copyMadeAt);
    const assets = new KnownAssets({ tables, assets: store, survivors });
    const plan = await makePlan({
      survivors,
      identity,
      assets,
      signal,
      onProgress: (share) => tell(READING + share * (1 - READING)),
    });
    return { tables, survivors, identity, assets, plan, lacked: lackedAnnotations(tables, plan) };
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
