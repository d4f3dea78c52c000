import { turns } from '../library/turns.js';
import type { Plan } from './plan.js';
import type { TagsInFile } from './tags-in-file.js';

/** The tags of a damaged library that the open one lacks, by their numbers in the damaged one. */
export interface LackedTags {
  readonly tags: ReadonlySet<number>;
  /** How many cannot be given to any article, since their names cannot be read. */
  readonly nameless: number;
}

/** Holds the tags that can be read against those of the open library. @throws what the signal was aborted with */
export async function lackedTags(plan: Plan, inFile: TagsInFile, signal: AbortSignal): Promise<LackedTags> {
  const turn = turns(signal);
  const tags = new Set(inFile.renamed());
  const nameless = new Set<number>();
  for (const { row, presentRow } of [...plan.articles, ...plan.common.values()]) {
    for (const tag of inFile.of(row)) {
      if (inFile.nameOf(tag) === null) nameless.add(tag);
      else if (presentRow === null || inFile.isLacked(tag, presentRow)) tags.add(tag);
    }
    await turn(); // oxlint-disable-line no-await-in-loop
  }
  return { tags, nameless: nameless.size };
}
