import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import { type DamagedName, type Difference, MOST_NAMED_MISSING } from '../../shared/model/salvage.js';
import { isMissingAnything } from '../../shared/missing-anything.js';
import { copiedAt } from '../backups/recovery-notice.js';
import type { AssetStore } from '../library/asset-store.js';
import type { Emit } from '../library/emit.js';
import type { LibraryFolder } from '../library/folder.js';
import { filesSetAside } from '../library/set-aside.js';
import type { Tables } from '../library/tables.js';
import { lackedAnnotations } from './annotations.js';
import { countsBeside, lackedBeside } from './beside-articles.js';
import { Identity } from './identity.js';
import { KnownAssets } from './known-assets.js';
import { lackedTags } from './lacked-tags.js';
import { makePlan } from './plan.js';
import type { Salvaged } from './salvaged.js';
import { Survivors } from './survivors.js';
import { tableShapes } from './table-shapes.js';
import { TagsInFile } from './tags-in-file.js';

interface Looking {
  readonly signal: AbortSignal;
  /** Told of the share that is done. */
  readonly tell: (share: number) => void;
}

interface Tools {
  readonly folder: LibraryFolder;
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly emit: Emit;
}

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

  /**
   * Reads a file set aside and tells what of it is missing here; with null, the newest of which anything is, else the
   * newest. @throws AppError `not-found`, `cancelled`
   */
  async survey(wanted: DamagedName | null): Promise<Difference> {
    this.stop();
    const kept = filesSetAside(this.#tools.folder);
    const names = wanted === null ? kept : kept.filter((name) => name === wanted);
    if (names.length === 0) throw new AppError('not-found');
    const work = new AbortController();
    this.#work = work;
    const passedOver: Difference[] = [];
    for (const [at, name] of names.entries()) {
      const found = await this.#lookFor(name, work.signal); // oxlint-disable-line no-await-in-loop -- until one holds something
      const older = wanted === null ? names.length - 1 - at : 0;
      const difference = {
        ...differenceOf(found),
        passedOver: passedOver.map(({ file, isReadable }) => ({ file, isReadable })),
        older,
      };
      if (isMissingAnything(difference) || wanted !== null) {
        this.#found = found;
        return difference;
      }
      found.survivors.close();
      passedOver.push(difference);
    }
    const [newest] = passedOver;
    invariant(newest, 'There was a file at least.');
    return { ...newest, older: 0 };
  }

  async #lookFor(name: DamagedName, signal: AbortSignal): Promise<Salvaged> {
    const found = await this.look(name, { signal, tell: this.#teller() });
    if (!signal.aborted) return found;
    found.survivors.close();
    throw new AppError('cancelled');
  }

  /** Gives up what is underway, and what was found. */
  stop(): void {
    this.#work?.abort(new AppError('cancelled'));
    this.#work = null;
    this.#found?.survivors.close();
    this.#found = null;
  }

  /** Hands over what the survey found in a file, to whoever closes that; null when it found nothing there. */
  take(file: DamagedName): Salvaged | null {
    const found = this.#found;
    if (found?.file !== file) return null;
    this.#found = null;
    return found;
  }

  /** Reads a file set aside and holds it against the open library. @throws AppError `not-found`, and what the signal was aborted with */
  async look(name: DamagedName, { signal, tell }: Looking): Promise<Salvaged> {
    const { folder, tables, assets: store } = this.#tools;
    const file = join(folder.root, name);
    if (!existsSync(file)) throw new AppError('not-found');
    const survivors = new Survivors(file, tableShapes(tables.database));
    try {
      await survivors.read(signal, (share) => tell(share * READING));
      const origin = { file: name, copiedAt: copiedAt(folder, tables.meta, name) };
      const identity = new Identity(tables, survivors, origin);
      const assets = new KnownAssets({ tables, assets: store, survivors });
      const onProgress = (share: number): void => tell(READING + share * (1 - READING));
      const plan = await makePlan({ tables, survivors, identity, assets, signal, onProgress });
      const tags = new TagsInFile({ tables, survivors, identity });
      const lacked = {
        ...(await lackedAnnotations(tables, plan, signal)),
        ...(await lackedTags(plan, tags, signal)),
        beside: lackedBeside(tables, survivors),
      };
      return { file: name, tables, survivors, identity, assets, plan, tags, lacked };
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

function differenceOf({ file, plan, lacked }: Salvaged): Omit<Difference, 'older' | 'passedOver'> {
  const whole = plan.articles.filter(({ isWhole }) => isWhole).length;
  return {
    file,
    isReadable: plan.isReadable,
    articles: whole,
    highlights: lacked.highlights.length,
    notes: lacked.notes.length,
    tags: lacked.tags.size,
    changed: [...plan.common.values()].filter(({ isChanged }) => isChanged).length,
    pages: plan.pages,
    media: plan.media,
    ...countsBeside(lacked.beside),
    nameless: lacked.nameless,
    textless: plan.articles.length - whole,
    unknown: plan.unknown,
    stranded: lacked.stranded,
    named: plan.articles
      .map(({ title, isWhole }) => ({ title, isWhole }))
      .toSorted((one, other) => Number(one.isWhole) - Number(other.isWhole))
      .slice(0, MOST_NAMED_MISSING),
  };
}
