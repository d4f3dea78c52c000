/** One picture of several sizes: how wide it says it is, in pixels; null when it says nothing. */
export interface Candidate {
  readonly address: string;
  readonly width: number | null;
}

/** A picture is shown 620 px wide at most; screens of twice the density make up for half of what is missing. */
const WANTED_WIDTH = 1.5 * 620;
/** Assumed of a picture that tells nothing. */
const COLUMN_WIDTH = 620;
/** Assumed of one that tells its density but no width: it may be smaller than the column, so that only twice as dense is surely sharp. */
const PLAIN_WIDTH = 480;

const DESCRIPTOR = /^(\d+(?:\.\d+)?)([wx])$/;

function widthOf(descriptors: string, plainWidth: number | null): number | null {
  const found = descriptors
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const [, value, unit] = DESCRIPTOR.exec(word) ?? [];
      return value === undefined ? [] : [{ value: Number(value), unit }];
    })[0];
  if (!found) return plainWidth;
  return found.unit === 'w' ? found.value : found.value * (plainWidth ?? PLAIN_WIDTH);
}

/** Reads a `srcset` as the standard does: addresses end at white space, so that those with commas inside stay whole. */
export function readSrcset(srcset: string, plainWidth: number | null = null): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const pattern = /[\s,]*([^\s,]\S*)([^,]*)/gy;
  for (let match = pattern.exec(srcset); match; match = pattern.exec(srcset)) {
    const [, word = '', descriptors = ''] = match;
    const address = word.replace(/,+$/, '');
    // A comma right after the address ends the candidate: what follows belongs to the next.
    if (address !== word) pattern.lastIndex -= descriptors.length;
    candidates.push({ address, width: widthOf(address === word ? descriptors : '', plainWidth) });
  }
  return candidates;
}

/** The smallest candidate that is sharp in the reading column; the widest when none is; the first of equals. */
export function chooseCandidate(candidates: readonly Candidate[]): Candidate | null {
  const width = (candidate: Candidate): number => candidate.width ?? COLUMN_WIDTH;
  const sharp = candidates.filter((candidate) => width(candidate) >= WANTED_WIDTH);
  const better = (left: Candidate, right: Candidate): Candidate => {
    const isBetter = sharp.length > 0 ? width(right) < width(left) : width(right) > width(left);
    return isBetter ? right : left;
  };
  const [first, ...others] = sharp.length > 0 ? sharp : candidates;
  return first ? others.reduce(better, first) : null;
}
