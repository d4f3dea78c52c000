// What becomes of highlights when their article is edited: the share put on the right words again, on wrong ones, and lost.
// npm run bench -- anchors [--highlights 12]   (20 invented articles of tests/fixtures/site/stories, Korean and English)
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { highlights: { type: 'string', default: '12' } } });

/** The same numbers in every run (mulberry32). */
let seed = 20261127;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
const below = (n) => Math.floor(random() * n);

const stories = ['ko', 'en'].flatMap((language) =>
  readFileSync(join(root, 'tests/fixtures/site/stories', `${language}.txt`), 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((part) =>
      part
        .trim()
        .split(/\n\n|\n/)
        .slice(2)
        .filter((line) => line !== ''),
    ),
);

/** A letter and the place it came from; -1 for one that was put in. */
const lettersOf = (line, start) => Array.from({ length: line.length }, (_, at) => [line[at], start + at]);
const fresh = (line) => Array.from(line, (letter) => [letter, -1]);
const wordsIn = (line) => {
  const words = [[]];
  for (const letter of line) {
    if (letter[0] === ' ') words.push([]);
    else words.at(-1).push(letter);
  }
  return words;
};
const joinWords = (words) => words.flatMap((word, at) => (at === 0 ? word : [[' ', -1], ...word]));
/** A line of another article than the one at hand: its own would be a twin. */
let atHand = null;
const anyLine = () => {
  const others = stories.filter((story) => story !== atHand);
  const story = others[below(others.length)];
  return story[below(story.length)];
};
const anyWord = () => {
  const words = anyLine().split(' ');
  return words[below(words.length)];
};
const replaceWords = (share) => (lines) =>
  lines.map((line) => joinWords(wordsIn(line).map((word) => (random() < share ? fresh(anyWord()) : word))));
const removeLines = (share) => (lines) => lines.filter(() => random() >= share);
const insertLines = (lines) => {
  const next = [...lines];
  for (let n = 0; n < 3; n += 1) next.splice(below(next.length + 1), 0, fresh(anyLine()));
  return next;
};
const moveLines = (lines) => {
  const next = [...lines];
  for (let n = 0; n < 2; n += 1) {
    const [line] = next.splice(below(next.length), 1);
    next.splice(below(next.length + 1), 0, line);
  }
  return next;
};
const merge = (lines) =>
  lines.reduce((all, line) => {
    if (all.length > 0 && random() < 0.5) all[all.length - 1] = [...all.at(-1), [' ', -1], ...line];
    else all.push(line);
    return all;
  }, []);
const quotes = (lines) =>
  lines.map((line) =>
    line.map(
      ([letter, from]) =>
        ({ '“': ['"', from], '”': ['"', from], '‘': ["'", from], '’': ["'", from], ',': ['–', from] })[
          letter
        ] ?? [letter, from],
    ),
  );

const kinds = {
  nothing: (lines) => lines,
  'a caption on top': (lines) => [fresh(anyLine()), ...lines],
  'the first paragraph stripped': (lines) => lines.slice(1),
  'paragraphs merged': merge,
  'other quotation marks and dashes': quotes,
  '2 % of the letters exchanged': (lines) =>
    lines.map((line) => line.map((letter) => (random() < 0.02 ? [anyWord()[0], -1] : letter))),
  '5 % of the words replaced': replaceWords(0.05),
  '15 % of the words replaced': replaceWords(0.15),
  'three paragraphs inserted': insertLines,
  'two paragraphs moved': moveLines,
  'a third of the paragraphs removed': removeLines(0.33),
  'all of it': (lines) => moveLines(insertLines(removeLines(0.15)(replaceWords(0.05)(merge(lines))))),
};

/** A line laid out with the others: its letters, and a line feed between two. */
const layOut = (lines) => lines.flatMap((line, at) => (at === 0 ? line : [['\n', -1], ...line]));
const textOf = (letters) => letters.map(([letter]) => letter).join('');

/** Words a person might mark: a few, a single one, or some sentences. */
function choose(text) {
  const edges = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length]);
  const way = random();
  const count = way < 0.2 ? 1 : way < 0.8 ? 2 + below(11) : 20 + below(30);
  const first = below(edges.length);
  return { start: edges[first][0], end: edges[Math.min(edges.length - 1, first + count - 1)][1] };
}

/**
 * Right: the marked words are those between the first and the last letter that is left of the old ones, give or take a
 * third, or mostly old ones where these were torn apart. What is mostly gone is rightly lost.
 */
function judge(letters, { start, end }, found) {
  const wasMarked = ([, from]) => from >= start && from < end;
  const kept = letters.filter(wasMarked).length;
  if (!found) return kept < (end - start) / 2 ? 'right' : 'lost';
  if (kept < (end - start) / 3) return 'wrong';
  const [first, last] = [letters.findIndex(wasMarked), letters.findLastIndex(wasMarked) + 1];
  const shared = Math.min(found.end, last) - Math.max(found.start, first);
  const both = Math.max(found.end, last) - Math.min(found.start, first);
  const hits = letters.slice(found.start, found.end).filter(wasMarked).length;
  const isMostlyOld = hits >= (found.end - found.start) * 0.6 && hits >= kept * 0.5;
  return shared >= both * 0.66 || isMostlyOld ? 'right' : 'wrong';
}

const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  const load = async (file) => {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(root, `shared/anchor/${file}.ts`),
        outDir: join(folder, file),
        rolldownOptions: { output: { entryFileNames: 'built.mjs' } },
      },
    });
    return import(join(folder, file, 'built.mjs'));
  };
  const { makeQuote } = await load('quote');
  const { TextLocator } = await load('text-locator');

  /** Each way to find a highlight again; those of other programs as anchors.md §1c has them. */
  const ways = {
    'letters counted': (_, { position }) => position,
    'paragraph and letters counted': ({ after }, { position, before }) => {
      const number = before.slice(0, position.start).split('\n').length - 1;
      const offset = position.start - (before.lastIndexOf('\n', position.start - 1) + 1);
      const lines = after.split('\n');
      if (number >= lines.length) return null;
      const start = lines.slice(0, number).reduce((sum, line) => sum + line.length + 1, 0) + offset;
      return { start, end: start + position.end - position.start };
    },
    'the first place of the words': ({ after }, { quote, position }) => {
      const start = after.indexOf(quote.exact);
      return start < 0 ? null : { start, end: start + position.end - position.start };
    },
    Offprint: ({ locator }, { quote, position }) => locator.locate(quote, position),
  };
  const names = Object.keys(ways);
  const sums = Object.fromEntries(names.map((name) => [name, { right: 0, wrong: 0, lost: 0 }]));
  let spent = 0;
  let all = 0;
  let slowest = 0;
  const percent = ({ right, wrong, lost }) => {
    const whole = right + wrong + lost;
    return [right, wrong, lost].map((n) => ((100 * n) / whole).toFixed(1).padStart(6)).join('');
  };
  console.log(
    `${'right wrong lost, % of highlights'.padEnd(36)}${names.map((name) => name.padStart(32)).join('')}`,
  );
  for (const [kind, edit] of Object.entries(kinds)) {
    const counts = Object.fromEntries(names.map((name) => [name, { right: 0, wrong: 0, lost: 0 }]));
    for (const story of stories) {
      atHand = story;
      let length = 0;
      const lines = story.map((line) => {
        const letters = lettersOf(line, length);
        length += line.length + 1;
        return letters;
      });
      const before = story.join('\n');
      const letters = layOut(edit(lines));
      const after = textOf(letters);
      const locator = new TextLocator(after);
      for (let n = 0; n < Number(values.highlights); n += 1) {
        const position = choose(before);
        const marked = { quote: makeQuote(before, position), position, before };
        for (const name of names) {
          const began = performance.now();
          const found = ways[name]({ after, locator }, marked);
          if (name === 'Offprint') {
            const took = performance.now() - began;
            spent += took;
            slowest = Math.max(slowest, took);
            all += 1;
          }
          const verdict = judge(letters, position, found);
          counts[name][verdict] += 1;
          sums[name][verdict] += 1;
          if (
            process.env.SHOW &&
            name === 'Offprint' &&
            verdict !== 'right' &&
            kind.includes(process.env.SHOW)
          )
            console.log(
              verdict,
              JSON.stringify(marked.quote),
              '\n   →',
              found && JSON.stringify(after.slice(found.start, found.end)),
            );
        }
      }
    }
    console.log(`${kind.padEnd(36)}${names.map((name) => percent(counts[name]).padStart(32)).join('')}`);
  }
  console.log(`${'all'.padEnd(36)}${names.map((name) => percent(sums[name]).padStart(32)).join('')}`);
  console.log(
    `${all} highlights a way; ours ${(spent / all).toFixed(2)} ms each, at most ${slowest.toFixed(0)} ms`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
