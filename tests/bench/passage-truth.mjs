// Which passages of a page belong to the article, told from the text that is known to be it.
import { scorePage, tokensOf } from './extraction-score.mjs';

/** Passages of fewer words stand in a text as such or not at all; of longer ones some shingles of four words may. */
const SHINGLE = 4;
const MOSTLY = 0.5;
const NEAR = 6;
const STRANGER = 0.3;

const shinglesOf = (tokens) =>
  tokens
    .slice(0, Math.max(0, tokens.length - SHINGLE + 1))
    .map((_, at) => tokens.slice(at, at + SHINGLE).join(' '));

/** How much of each passage the truth holds, 0 to 1. */
function sharesOf(passages, truth) {
  const known = new Set(shinglesOf(truth));
  const joined = ` ${truth.join(' ')} `;
  return passages.map((tokens) => {
    if (tokens.length === 0) return 0;
    if (tokens.length < SHINGLE) return Number(joined.includes(` ${tokens.join(' ')} `));
    const shingles = shinglesOf(tokens);
    return shingles.filter((shingle) => known.has(shingle)).length / shingles.length;
  });
}

/** How much of the article stands around a passage: what decides between two that say the same. */
function standingOf(index, passages, shares) {
  let standing = 0;
  for (let at = Math.max(0, index - NEAR); at <= Math.min(passages.length - 1, index + NEAR); at++)
    if (at !== index)
      standing += ((shares[at] >= MOSTLY ? 1 : -STRANGER) * passages[at].length) / Math.abs(index - at);
  return standing;
}

/** Of passages that say the same as many stay as the truth says it often; of short ones only those among others of it. */
function answersOf(passages, truth) {
  const shares = sharesOf(passages, truth);
  const answers = shares.map((share) => share >= MOSTLY);
  const alike = new Map();
  for (const [index, answer] of answers.entries()) {
    const text = passages[index].join(' ');
    if (answer) alike.set(text, [...(alike.get(text) ?? []), index]);
  }
  const joined = ` ${truth.join(' ')} `;
  for (const [text, indices] of alike) {
    const times = Math.max(1, joined.split(` ${text} `).length - 1);
    const standing = new Map(indices.map((index) => [index, standingOf(index, passages, shares)]));
    const sorted = indices.toSorted((one, other) => standing.get(other) - standing.get(one));
    for (const index of sorted.slice(times)) answers[index] = false;
    if (passages[indices[0]].length < SHINGLE)
      for (const index of indices) if (standing.get(index) < 0) answers[index] = false;
  }
  return answers;
}

/**
 * Which of the passages a page would have to keep, by the one of its truths they come nearest to; how well that scores;
 * and how much each weighs in the score, its words as a share of the truth's.
 */
export function truthOf(page, texts) {
  const passages = texts.map((text) => tokensOf(text, page.lang));
  return page.bodies
    .map((body) => {
      const truth = tokensOf(body, page.lang);
      const answers = answersOf(passages, truth);
      const { f } = scorePage(
        { ...page, bodies: [body] },
        { text: texts.filter((_, at) => answers[at]).join('\n') },
      );
      const weights = passages.map(({ length }) =>
        length === 0 ? 0 : 100 * Math.min(1, (length + 1) / Math.max(100, truth.length)),
      );
      return { answers, weights, f };
    })
    .reduce((best, one) => (one.f > best.f ? one : best));
}
