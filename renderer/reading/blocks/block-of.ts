import type { Block } from '../../../shared/model/block.js';

/** The block of one kind. */
export type BlockOf<Kind extends Block['type']> = Extract<Block, { readonly type: Kind }>;
