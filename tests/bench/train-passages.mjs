// Trains the judge of passages (electron/extraction/passage-trees.ts) on pages with known truth, and says how good it is on
// pages of sites it has not seen: node tests/bench/train-passages.mjs [--corpus DIR] [--folds N] [--write]
// The same pages give the same trees. docs/why/article-body.md tells what is learned and how well.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linesOf } from './article-lines.mjs';
import { binned, learn, oddsOf } from './boosted-trees.mjs';
import { buildParts, corpusFolder, htmlOf, readPages } from './extraction-corpus.mjs';
import { lineOf, scorePage } from './extraction-score.mjs';
import { truthOf } from './passage-truth.mjs';

const TREES = join(import.meta.dirname, '../../electron/extraction/passage-trees.ts');
const SEED = 11;
/** Pages whose passages cannot be put together to their truth teach nothing. */
const LEAST_F1 = 0.7;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    folds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});

const SECOND_LEVEL = /^(?:co|com|org|net|ac|or|ne|go|gov|edu)$/;

/** The registered part of a page's host: all pages of a site are in one fold. */
function siteOf({ url, id }) {
  if (!url || !URL.canParse(url)) return id;
  const labels = new URL(url).hostname.split('.');
  return labels.slice(labels.at(-1).length === 2 && SECOND_LEVEL.test(labels.at(-2)) ? -3 : -2).join('.');
}

/** FNV-1a. */
const hashOf = (text) =>
  [...text].reduce(
    (hash, character) => Math.imul(hash ^ character.codePointAt(0), 16_777_619) >>> 0,
    2_166_136_261,
  );

async function examplesFrom(folder, parts) {
  const examples = [];
  for (const page of readPages(folder)) {
    const study = await parts.readStudy(
      htmlOf(folder, page.id),
      page.url || 'https://example.invalid/article',
    );
    if (study === null || study.page.passages.length === 0) continue;
    const { chosen, isGrown, features, page: whole } = study;
    examples.push({
      page,
      chosen,
      isGrown,
      whole,
      rows: features.map((families) => Object.values(families).flatMap((figures) => Object.values(figures))),
      names: Object.entries(features[0]).flatMap(([family, figures]) =>
        Object.keys(figures).map((name) => `${family}.${name}`),
      ),
      ...truthOf(
        page,
        whole.passages.map(({ text }) => text),
      ),
    });
  }
  return examples;
}

function train(examples) {
  const useful = examples.filter(({ f }) => f >= LEAST_F1);
  const flat = useful.flatMap(({ rows, answers, weights }) =>
    rows.map((row, at) => ({ row, answer: Number(answers[at]), weight: weights[at] })),
  );
  const weighty = flat.filter(({ weight }) => weight > 0);
  return learn(
    binned(weighty.map(({ row }) => row)),
    weighty.map(({ answer }) => answer),
    weighty.map(({ weight }) => weight),
    SEED,
  );
}

const score = ({ page, chosen, isGrown, whole, rows }, model, judged) => {
  const blocks =
    model === null
      ? chosen
      : judged(
          chosen,
          whole,
          rows.map((row) => oddsOf(model, row)),
          isGrown,
        );
  return {
    ...scorePage(page, { text: linesOf(blocks).join('\n'), ms: 0 }),
    title: null,
    author: null,
    date: null,
    pictures: null,
  };
};

const written = (number) => String(Number(number.toPrecision(3)));
const textOf = (node, names) =>
  node.yes
    ? `${names[node.column]}<${node.under} ${textOf(node.yes, names)} ${textOf(node.no, names)}`
    : written(node.odds);

function sourceOf({ base, trees }, names) {
  return `/*
 * What the judge of passages knows, made by \`node tests/bench/train-passages.mjs --write\` (docs/why/article-body.md). A
 * question \`family.name<7\` is followed by the answer for less, then by the one for the rest; the numbers are log-odds.
 */
export const BASE = ${written(base)};
export const TREES: readonly string[] = [
${trees.map((tree) => `  '${textOf(tree, names)}',`).join('\n')}
];
`;
}

const bundle = mkdtempSync(join(tmpdir(), 'offprint-train-'));
try {
  await buildParts('passages-parts.ts', bundle);
  const parts = await import(join(bundle, 'parts.mjs'));
  const examples = await examplesFrom(corpusFolder(values.corpus), parts);
  const sites = new Set(examples.map(({ page }) => siteOf(page)));
  console.log(
    `${examples.length} pages of ${sites.size} sites, ${examples.flatMap(({ rows }) => rows).length} passages, ${examples[0].names.length} figures`,
  );
  const report = (name, model) =>
    console.log(
      lineOf(
        name,
        examples.map((one) => score(one, model(one), parts.judged)),
      ),
    );
  report('unjudged', () => null);
  const folds = Number(values.folds);
  const foldOf = ({ page }) => hashOf(siteOf(page)) % folds;
  const models = Array.from({ length: folds }, (_, fold) =>
    train(examples.filter((one) => foldOf(one) !== fold)),
  );
  report('sites unseen', (one) => models[foldOf(one)]);
  const model = train(examples);
  report('sites seen', () => model);
  if (values.write) writeFileSync(TREES, sourceOf(model, examples[0].names));
} finally {
  rmSync(bundle, { recursive: true, force: true });
}
