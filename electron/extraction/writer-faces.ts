import type { Block } from '../../shared/model/block.js';

/** Letters of a role beside a name, at most: `논설위원`. */
const LONGEST_ROLE = 8;

/** A body without the faces of its writers and the mark of its paper: pictures without a caption that are called by their names. */
export const withoutFaces = (blocks: readonly Block[], names: readonly string[]): readonly Block[] =>
  blocks.filter((block) => {
    if (block.type !== 'figure' || block.caption.length > 0) return true;
    const { alt } = block;
    return !names.some((name) => alt.startsWith(name) && alt.length - name.length <= LONGEST_ROLE);
  });
