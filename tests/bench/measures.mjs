// How figures of many runs are taken and printed.
import { at } from './plain-library.mjs';

/** Milliseconds of each of some runs, one after the other. */
export async function times(work, rounds) {
  const list = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work(round);
    list.push(performance.now() - began);
  }
  return list;
}

export const tell = (name, figures) => console.log(`  ${name.padEnd(34)} ${figures}`);

/** p50, p95 and the longest of a list of milliseconds. */
export const spread = (list) =>
  `p50 ${at(list, 0.5).toFixed(2).padStart(7)}  p95 ${at(list, 0.95).toFixed(2).padStart(7)}  max ${at(list, 1).toFixed(2).padStart(7)} ms`;

/** Whether a goal of storage.md is met, as it stands behind a figure. */
export const goal = (isMet, what) => `   ${isMet ? 'reached' : 'NOT REACHED'}: ${what}`;
