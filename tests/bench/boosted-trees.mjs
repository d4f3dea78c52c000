// Gradient boosting for a yes/no question over rows of figures: trees grown best leaf first on histograms, as LightGBM grows them.
// Everything random comes from one seed, so that the same rows give the same trees.

/** Marsaglia's xorshift: numbers from 0 to 1. */
function randomFrom(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** Where the values of one figure are divided: between all there are, or into so many equal parts. */
function edgesOf(values, bins) {
  const sorted = Float64Array.from(values).toSorted();
  const distinct = [...new Set(sorted)];
  const edges =
    distinct.length <= bins
      ? distinct.slice(1).map((value, index) => (value + distinct[index]) / 2)
      : Array.from({ length: bins - 1 }, (_, bin) => sorted[Math.floor(((bin + 1) / bins) * sorted.length)]);
  return [...new Set(edges.map((edge) => Number(edge.toPrecision(4))))].toSorted((one, other) => one - other);
}

/** The bin of a value: how many edges are not above it. */
function binOf(value, edges) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows as columns of bins. */
export function binned(rows, bins = 63) {
  return Array.from({ length: rows[0].length }, (_, column) => {
    const edges = edgesOf(
      rows.map((row) => row[column]),
      bins,
    );
    return { edges, bins: Uint8Array.from(rows, (row) => binOf(row[column], edges)) };
  });
}

/** The best place to divide rows by one column; the gain counts against keeping them together. */
function bestCut(column, ids, { gradients, hessians }, total, { smoothing, fewest }) {
  const size = column.edges.length + 1;
  const [g, h, n] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)];
  for (const id of ids) {
    const bin = column.bins[id];
    g[bin] += gradients[id];
    h[bin] += hessians[id];
    n[bin] += 1;
  }
  const worth = (gradient, hessian) => (gradient * gradient) / (hessian + smoothing);
  const together = worth(total.g, total.h);
  let best = { gain: 1e-6, bin: -1 };
  for (let bin = 0, left = { g: 0, h: 0, n: 0 }; bin < size - 1; bin++) {
    left = { g: left.g + g[bin], h: left.h + h[bin], n: left.n + n[bin] };
    if (left.n < fewest || ids.length - left.n < fewest) continue;
    const gain = worth(left.g, left.h) + worth(total.g - left.g, total.h - left.h) - together;
    if (gain > best.gain) best = { gain, bin };
  }
  return best;
}

/** A leaf with the best way to divide it. */
function leafOf(ids, columns, chosen, slopes, options) {
  const total = { g: 0, h: 0 };
  for (const id of ids) {
    total.g += slopes.gradients[id];
    total.h += slopes.hessians[id];
  }
  let best = { gain: 0, column: -1, bin: -1 };
  for (const column of chosen) {
    const cut = bestCut(columns[column], ids, slopes, total, options);
    if (cut.bin >= 0 && cut.gain > best.gain) best = { ...cut, column };
  }
  const odds = (-total.g / (total.h + options.smoothing)) * options.rate;
  return { ids, best, odds };
}

function growTree(ids, columns, chosen, slopes, options) {
  const root = leafOf(ids, columns, chosen, slopes, options);
  const open = [root];
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const next = open.reduce((one, other) => (other.best.gain > one.best.gain ? other : one));
    if (next.best.gain <= 0) break;
    const { column, bin } = next.best;
    const isUnder = (id) => columns[column].bins[id] <= bin;
    const divided = [next.ids.filter(isUnder), next.ids.filter((id) => !isUnder(id))];
    const [yes, no] = divided.map((part) => leafOf(part, columns, chosen, slopes, options));
    Object.assign(next, { column, bin, under: columns[column].edges[bin], yes, no });
    open.splice(open.indexOf(next), 1, yes, no);
  }
  return root;
}

function answerFor(tree, columns, id) {
  let node = tree;
  while (node.yes) node = columns[node.column].bins[id] <= node.bin ? node.yes : node.no;
  return node.odds;
}

const withoutRows = (node) =>
  node.yes
    ? { column: node.column, under: node.under, yes: withoutRows(node.yes), no: withoutRows(node.no) }
    : { odds: node.odds };

const OPTIONS = {
  trees: 150,
  leaves: 12,
  rate: 0.06,
  /** Added to every hessian: small groups say less. */
  smoothing: 5,
  /** Fewer rows make no leaf. */
  fewest: 20,
  /** Share of columns and of rows that a tree sees. */
  columns: 0.3,
  rows: 0.8,
};

/** Learns from rows (see {@link binned}), their answers (0 or 1) and their weights. */
export function learn(columns, answers, weights, seed, given = {}) {
  const options = { ...OPTIONS, ...given };
  const random = randomFrom(seed);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const yes = answers.reduce((sum, answer, id) => sum + answer * weights[id], 0);
  const base = Math.log(yes / (all - yes));
  const odds = new Float64Array(answers.length).fill(base);
  const slopes = {
    gradients: new Float64Array(answers.length),
    hessians: new Float64Array(answers.length),
  };
  const trees = [];
  for (let count = 0; count < options.trees; count++) {
    for (let id = 0; id < odds.length; id++) {
      const likely = 1 / (1 + Math.exp(-odds[id]));
      slopes.gradients[id] = weights[id] * (likely - answers[id]);
      slopes.hessians[id] = weights[id] * likely * (1 - likely);
    }
    const chosen = [...columns.keys()].filter(() => random() < options.columns);
    const ids = Uint32Array.from(odds.keys()).filter(() => random() < options.rows);
    const tree = growTree(ids, columns, chosen, slopes, options);
    for (let id = 0; id < odds.length; id++) odds[id] += answerFor(tree, columns, id);
    trees.push(withoutRows(tree));
  }
  return { base, trees };
}

/** The log-odds of a row. */
export function oddsOf({ base, trees }, row) {
  return trees.reduce((sum, tree) => {
    let node = tree;
    while (node.yes) node = row[node.column] < node.under ? node.yes : node.no;
    return sum + node.odds;
  }, base);
}
