import type { Tag } from '../../shared/model/tag.js';

/** A tag and what stands under it. */
export interface TagNode {
  readonly tag: Tag;
  /** Its name without what it stands under. */
  readonly label: string;
  readonly under: readonly TagNode[];
}

/** Tags by name as a tree, in the order of a language. One whose upper tag is not among them stands at the top by its whole name. */
export function tagTree(tags: readonly Tag[], language: string): readonly TagNode[] {
  const order = new Intl.Collator(language, { numeric: true });
  const known = new Set(tags.map(({ name }) => name));
  const aboveOf = ({ name }: Tag): string => {
    const above = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    return known.has(above) ? above : '';
  };
  const byAbove = new Map<string, Tag[]>();
  for (const tag of tags) {
    const above = aboveOf(tag);
    byAbove.set(above, [...(byAbove.get(above) ?? []), tag]);
  }
  const nodesUnder = (above: string): readonly TagNode[] =>
    (byAbove.get(above) ?? [])
      .map((tag) => ({
        tag,
        label: above === '' ? tag.name : tag.name.slice(above.length + 1),
        under: nodesUnder(tag.name),
      }))
      .toSorted((one, other) => order.compare(one.label, other.label));
  return nodesUnder('');
}
