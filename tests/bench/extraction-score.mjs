// The score of an extraction, after the evaluator of scrapinghub's article-extraction-benchmark: shingles of four words as multisets,
// precision and recall averaged over pages (extraction.md §2). Titles count when equal but for spelling, writers when four in five names agree,
// dates within a day, pictures by the name of their file.
const HAN_KANA =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const BY = /\b(by|von|par|por|di|and|und|et|y|e|the)\b|기자|특파원|記者|记者/g;
const DAY_MS = 86_400_000;

const wordsOf = (text) => (text ?? '').match(/[\p{L}\p{N}_]+/gu) ?? [];
/** The words of a text; in Korean, Japanese and Chinese its characters of scripts without spaces. */
export const tokensOf = (text, lang) =>
  ['ja', 'zh', 'ko'].includes(lang)
    ? wordsOf(text).flatMap((word) => word.match(HAN_KANA) ?? [])
    : wordsOf(text);

function shinglesOf(tokens) {
  const counts = new Map();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) {
    const key = tokens.slice(at, at + 4).join('\u0001');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(truth, found) {
  const [wanted, given] = [shinglesOf(truth), shinglesOf(found)];
  let hit = 0;
  for (const [key, count] of wanted) hit += Math.min(count, given.get(key) ?? 0);
  const sum = (counts) => [...counts.values()].reduce((all, count) => all + count, 0);
  const p = hit === 0 ? 0 : hit / sum(given);
  const r = hit === 0 ? 0 : hit / sum(wanted);
  const isExact = truth.length === found.length && truth.every((token, at) => token === found[at]);
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r), isExact };
}

const plain = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const namesOf = (text) =>
  new Set(
    (text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\S+@\S+|https?:\S+/g, ' ')
      .replace(BY, ' ')
      .match(/[\p{L}]{2,}|[\p{Script=Han}\p{Script=Hangul}]/gu) ?? [],
  );
function overlap(one, other) {
  const both = [...one].filter((name) => other.has(name)).length;
  return one.size > 0 && other.size > 0 ? (2 * both) / (one.size + other.size) : 0;
}
function dayOf(text) {
  const found = /(\d{4})[-./年년\s]+(\d{1,2})[-./月월\s]+(\d{1,2})/.exec(text ?? '');
  if (found) return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  const date = new Date(text ?? NaN).getTime();
  return Number.isNaN(date) ? NaN : Math.floor(date / DAY_MS) * DAY_MS;
}
function fileName(address) {
  try {
    const parts = decodeURIComponent(new URL(address, 'https://x.invalid/').pathname)
      .split('/')
      .filter(Boolean);
    const last = parts.at(-1) ?? '';
    return last.length >= 8 ? last : parts.slice(-2).join('/');
  } catch {
    return '';
  }
}

/** One page: the best of its truths, since some sets have two (with and without the summary). */
export function scorePage(page, found) {
  const tokens = tokensOf(found.text, page.lang);
  const body = page.bodies
    .map((truth) => compare(tokensOf(truth, page.lang), tokens))
    .reduce((best, one) => (one.f >= best.f ? one : best), { p: 0, r: 0, f: 0, isExact: false });
  const kept = new Set((found.images ?? []).map(fileName));
  return {
    id: page.id,
    corpus: page.corpus,
    lang: page.lang,
    error: found.error ?? null,
    isEmpty: (found.text ?? '').trim() === '',
    ms: found.ms,
    ...body,
    title: page.title ? plain(found.title) === plain(page.title) : null,
    author: page.author ? overlap(namesOf(found.author), namesOf(page.author)) >= 0.8 : null,
    date: page.date ? Math.abs(dayOf(found.date) - dayOf(page.date)) <= DAY_MS : null,
    pictures: page.images
      ? {
          kept: page.images.filter(({ names }) => names.some((name) => kept.has(name))).length,
          all: page.images.length,
        }
      : null,
  };
}

const mean = (list) => (list.length === 0 ? NaN : list.reduce((sum, one) => sum + one, 0) / list.length);
/** A page that gave nothing lowers recall alone: there is nothing that could be wrong. */
export function f1Of(rows) {
  const p = mean(rows.filter((row) => row.p + row.r > 0 || !row.isEmpty).map((row) => row.p));
  const r = mean(rows.map((row) => row.r));
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}
/** How far F1 would wander on other pages of the same kind: 200 draws with a fixed seed. */
function deviationOf(rows) {
  let seed = 7;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
  const draws = Array.from({ length: 200 }, () =>
    f1Of(rows.map(() => rows[Math.floor(next() * rows.length)])),
  );
  const middle = mean(draws);
  return Math.sqrt(mean(draws.map((draw) => (draw - middle) ** 2)));
}
function percentOf(rows, key) {
  const known = rows.filter((row) => row[key] !== null);
  return known.length === 0
    ? '-'
    : ((100 * known.filter((row) => row[key]).length) / known.length).toFixed(1);
}
function picturesOf(rows) {
  const known = rows.flatMap(({ pictures }) => pictures ?? []);
  const all = known.reduce((sum, one) => sum + one.all, 0);
  const kept = known.reduce((sum, one) => sum + one.kept, 0);
  return all === 0 ? '-' : `${((100 * kept) / all).toFixed(1)} of ${all}`;
}
const atShare = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** The figures of some pages on one line; title, author, date and pictures in percent, CPU in milliseconds a page. */
export function lineOf(name, rows) {
  const ms = rows.map((row) => row.ms).toSorted((one, other) => one - other);
  return [
    name.padEnd(17),
    `pages ${String(rows.length).padStart(4)}`,
    `F1 ${f1Of(rows).toFixed(4)} ± ${deviationOf(rows).toFixed(3)}`,
    `P ${mean(rows.map((row) => row.p)).toFixed(3)}`,
    `R ${mean(rows.map((row) => row.r)).toFixed(3)}`,
    `exact ${mean(rows.map((row) => Number(row.isExact))).toFixed(3)}`,
    `errors ${rows.filter((row) => row.error !== null).length}`,
    `empty ${rows.filter((row) => row.isEmpty).length}`,
    `F1<.5 ${rows.filter((row) => row.f < 0.5).length}`,
    `title ${percentOf(rows, 'title')}`,
    `author ${percentOf(rows, 'author')}`,
    `date ${percentOf(rows, 'date')}`,
    `pictures ${picturesOf(rows)}`,
    `CPU ms p50 ${atShare(ms, 0.5).toFixed(0)} p95 ${atShare(ms, 0.95).toFixed(0)}`,
  ].join('  ');
}
