import type { Block } from '../../shared/model/block.js';
import { behindDiskStandIn } from './beside-pictures.js';
import type { OtherAddresses } from './contract.js';

/** Sizes and formats of one picture that are worth a try when the chosen one is not to be had. */
const MOST = 4;
const MOST_PICTURES = 500;

/** Where else the pictures of a page lie, by the address that was chosen: pages name formats that their servers do not have. */
export class OtherPictures {
  readonly #others = new Map<string, readonly string[]>();

  note(address: string, others: readonly string[]): void {
    const found = [...new Set(others)].filter((other) => other !== address && /^https?:/.test(other));
    const shown = behindDiskStandIn(address);
    if (found.length > 0 && shown !== null) this.#others.set(shown, found.slice(0, MOST));
  }

  /** Those of the pictures that a body shows. */
  shownIn(blocks: readonly Block[]): readonly OtherAddresses[] {
    const body = JSON.stringify(blocks);
    return [...this.#others]
      .map(([address, others]) => ({ address, others }))
      .filter(({ address }) => body.includes(JSON.stringify(address)))
      .slice(0, MOST_PICTURES);
  }
}
