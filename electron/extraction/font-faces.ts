import type { CssNode, Declaration, List, Rule } from 'css-tree';
import generate from 'css-tree/generator';

/** What a page is set in. */
export type Letters = ReadonlySet<number>;

/** Every letter of a text once. */
export const lettersOf = (text: string): Letters =>
  new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));

type Block = NonNullable<Rule['block']>;

const declarationsOf = (block: Block): readonly Declaration[] =>
  block.children.toArray().filter((node) => node.type === 'Declaration');

/** First and last letter of a range as CSS writes it: `U+26`, `U+4??`, `U+AC00-D7A3`. */
function rangeOf(written: string): readonly [number, number] {
  const [from = '', to] = written.slice(2).split('-');
  if (to !== undefined) return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(from.replaceAll('?', 'F'), 16)];
}

/** Whether a face of a font has any letter of the page. Large scripts come in a hundred faces, of which a page needs a few. */
export function isFaceUsed(block: Block, letters: Letters): boolean {
  const told = declarationsOf(block).find(({ property }) => property.toLowerCase() === 'unicode-range');
  if (!told || told.value.type !== 'Value') return true;
  const ranges = told.value.children
    .toArray()
    .flatMap((node) => (node.type === 'UnicodeRange' ? [rangeOf(node.value)] : []));
  return ranges.some(([from, to]) => [...letters].some((letter) => letter >= from && letter <= to));
}

const FORMATS = [/woff2/i, /woff\b/i, /truetype|opentype|\.[ot]tf/i];

const worth = (source: string): number => {
  const found = FORMATS.findIndex((format) => format.test(source));
  return found === -1 ? FORMATS.length : found;
};

type Source = readonly CssNode[];

function sourcesOf(value: List<CssNode>): readonly Source[] {
  const sources: CssNode[][] = [[]];
  for (const node of value.toArray()) {
    if (node.type === 'Operator' && node.value === ',') sources.push([]);
    else sources.at(-1)?.push(node);
  }
  return sources;
}

const addressOf = (source: Source): string | null =>
  source.find((node) => node.type === 'Url')?.value ?? null;
const isFile = (source: Source): boolean => addressOf(source) !== null;
const written = (source: Source): string => source.map((node) => generate(node)).join(' ');

/**
 * Leaves of the files of a face that may be had the one that every browser of today reads, and answers where the others
 * are, the better first; names of installed fonts stay.
 */
export function chooseFontFile(block: Block, isLive: (address: string) => boolean): readonly string[] {
  const told = declarationsOf(block).filter(
    ({ property, value }) => property.toLowerCase() === 'src' && value.type === 'Value',
  );
  const all = told.flatMap(({ value }) => (value.type === 'Value' ? sourcesOf(value.children) : []));
  const [best, ...others] = all
    .filter((source) => isLive(addressOf(source) ?? ''))
    .toSorted((one, other) => worth(written(one)) - worth(written(other)));
  const kept = new Set<CssNode>(all.filter((source) => source === best || !isFile(source)).flat());
  for (const { value } of told) {
    if (value.type !== 'Value') continue;
    const left = sourcesOf(value.children)
      .map((source) => source.filter((node) => kept.has(node)))
      .filter((source) => source.length > 0);
    value.children.clear();
    for (const [index, source] of left.entries()) {
      if (index > 0) value.children.appendData({ type: 'Operator', value: ',' });
      for (const node of source) value.children.appendData(node);
    }
  }
  return others.flatMap((source) => addressOf(source) ?? []);
}
