import type { DamagedName } from '../../shared/model/salvage.js';
import type { Tables } from '../library/tables.js';
import type { LackedAnnotations } from './annotations.js';
import type { LackedBeside } from './beside-articles.js';
import type { Identity } from './identity.js';
import type { KnownAssets } from './known-assets.js';
import type { LackedTags } from './lacked-tags.js';
import type { Plan } from './plan.js';
import type { Survivors } from './survivors.js';
import type { TagsInFile } from './tags-in-file.js';

/** What the open library lacks beside whole articles. */
export interface Lacked extends LackedAnnotations, LackedTags {
  readonly beside: LackedBeside;
}

/** What is brought back, and everything that is needed for it. */
export interface Salvaged {
  /** Name of the damaged file. */
  readonly file: DamagedName;
  readonly tables: Tables;
  readonly survivors: Survivors;
  readonly identity: Identity;
  readonly assets: KnownAssets;
  readonly plan: Plan;
  readonly tags: TagsInFile;
  readonly lacked: Lacked;
}
