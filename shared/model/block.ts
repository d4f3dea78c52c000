import { z } from 'zod';

/** Depth at which nested blocks and inlines are flattened by the writer and refused by the schema (design: security.md §5 caps). */
export const MAX_DEPTH = 24;
/** Most blocks one article may hold at any one level. */
export const MAX_BLOCKS = 20_000;
/** Longest single piece of text, in UTF-16 code units. */
export const MAX_TEXT = 200_000;
/** Longest address kept anywhere in a body. */
export const MAX_ADDRESS = 8_192;

const text = z.string().max(MAX_TEXT);

/** A language tag as BCP 47 writes it, without extensions: `ja`, `zh-Hant-TW`. */
export const LanguageTag = z
  .string()
  .max(60)
  .regex(/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i);

/** A web or mail address that a person may follow. Nothing else becomes a link. */
export const LinkAddress = z
  .string()
  .max(MAX_ADDRESS)
  .regex(/^(?:https?:\/\/|mailto:)/i);

/** SHA-256 of a stored file, as 64 lower-case hex digits: its name in the asset store. */
export const AssetHash = z.string().regex(/^[0-9a-f]{64}$/);
export type AssetHash = z.infer<typeof AssetHash>;

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'strong' | 'em' | 'sub' | 'sup' | 'mark' | 'code';
      readonly children: readonly Inline[];
    }
  /** What its writers took back, and what they put there: the words of both are of the text. */
  | { readonly type: 'del' | 'ins'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'footnote-ref'; readonly key: string };

/** A run of text with its marks (architecture.md §4b). */
export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), value: text }).readonly(),
    z
      .strictObject({
        type: z.enum(['strong', 'em', 'sub', 'sup', 'mark', 'code', 'del', 'ins']),
        children: z.array(Inline).max(MAX_BLOCKS).readonly(),
      })
      .readonly(),
    z
      .strictObject({
        type: z.literal('link'),
        href: LinkAddress,
        children: z.array(Inline).max(MAX_BLOCKS).readonly(),
      })
      .readonly(),
    z.strictObject({ type: z.literal('break') }).readonly(),
    z.strictObject({ type: z.literal('footnote-ref'), key: z.string().min(1).max(100) }).readonly(),
  ]),
);

/** Why a picture is not on disk, as told to the person beside its place. */
export const PictureFailure = z.enum([
  'waiting',
  'unreachable',
  'refused',
  'too-large',
  'not-a-picture',
  'limit',
  'cancelled',
  /** It was here, and its file is gone or damaged. */
  'lost',
  /** Its page was a file, and it is not in the folder a browser saved with that; no other place of the disk is read. */
  'not-beside',
]);
export type PictureFailure = z.infer<typeof PictureFailure>;

/** Letters or Roman figures, small or capital; `가` is Korean syllables, as laws and rulings count. */
export const ListCounter = z.enum(['a', 'A', 'i', 'I', '가']);
export type ListCounter = z.infer<typeof ListCounter>;

export interface TableCell {
  readonly inlines: readonly Inline[];
  readonly colspan: number;
  readonly rowspan: number;
}
export type TableRow = readonly TableCell[];

export type Block =
  | {
      readonly type: 'paragraph';
      readonly inlines: readonly Inline[];
      /** Its language, when the page says that it is another one than the article's. */
      readonly lang?: string | undefined;
    }
  | {
      readonly type: 'heading';
      readonly level: 2 | 3 | 4 | 5 | 6;
      readonly inlines: readonly Inline[];
      readonly lang?: string | undefined;
    }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      /** Whether it counts down. */
      readonly reversed?: true | undefined;
      /** What it counts in, as HTML writes it, where that is no figures. */
      readonly counter?: ListCounter | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly type: 'quote';
      readonly blocks: readonly Block[];
      /** Its last block, a paragraph, says where the words are from. Of quotes read before it was looked for, nothing is known. */
      readonly hasSource?: true | undefined;
    }
  | { readonly type: 'code'; readonly text: string; readonly language: string | null }
  | {
      readonly type: 'table';
      readonly caption: readonly Inline[];
      readonly head: readonly TableRow[];
      readonly rows: readonly TableRow[];
    }
  | {
      readonly type: 'figure';
      /** The stored picture; null while it is not on disk, and then `failure` says why. */
      readonly asset: AssetHash | null;
      /** Where the picture came from: data, never loaded by the page. */
      readonly address: string | null;
      readonly alt: string;
      readonly caption: readonly Inline[];
      readonly credit: string | null;
      /** Natural size in pixels, so that nothing jumps while it loads. */
      readonly width: number | null;
      readonly height: number | null;
      readonly failure: PictureFailure | null;
    }
  | {
      readonly type: 'media';
      readonly kind: 'video' | 'audio' | 'embed';
      readonly title: string | null;
      readonly poster: AssetHash | null;
      readonly seconds: number | null;
      readonly address: string | null;
    }
  | { readonly type: 'footnote'; readonly key: string; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' };

const inlines = z.array(Inline).max(MAX_BLOCKS).readonly();
const address = z.string().max(MAX_ADDRESS).nullable();
const lang = LanguageTag.optional();

const Cell = z
  .strictObject({ inlines, colspan: z.int().min(1).max(1_000), rowspan: z.int().min(1).max(1_000) })
  .readonly();
const Rows = z.array(z.array(Cell).max(1_000).readonly()).max(MAX_BLOCKS).readonly();

/** One part of an article's body (architecture.md §4b). Stored for ever: a new kind is a new `type`, never a changed one. */
export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), inlines, lang }).readonly(),
    z
      .strictObject({
        type: z.literal('heading'),
        level: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
        inlines,
        lang,
      })
      .readonly(),
    z
      .strictObject({
        type: z.literal('list'),
        ordered: z.boolean(),
        start: z.int().min(-1_000_000).max(1_000_000),
        reversed: z.literal(true).optional(),
        counter: ListCounter.optional(),
        items: z.array(z.array(Block).max(MAX_BLOCKS).readonly()).max(MAX_BLOCKS).readonly(),
      })
      .readonly(),
    z
      .strictObject({
        type: z.literal('quote'),
        blocks: z.array(Block).max(MAX_BLOCKS).readonly(),
        hasSource: z.literal(true).optional(),
      })
      .readonly(),
    z.strictObject({ type: z.literal('code'), text, language: z.string().max(40).nullable() }).readonly(),
    z.strictObject({ type: z.literal('table'), caption: inlines, head: Rows, rows: Rows }).readonly(),
    z
      .strictObject({
        type: z.literal('figure'),
        asset: AssetHash.nullable(),
        address,
        alt: text,
        caption: inlines,
        credit: z.string().max(1_000).nullable(),
        width: z.int().min(1).max(100_000).nullable(),
        height: z.int().min(1).max(100_000).nullable(),
        failure: PictureFailure.nullable(),
      })
      .readonly(),
    z
      .strictObject({
        type: z.literal('media'),
        kind: z.enum(['video', 'audio', 'embed']),
        title: z.string().max(2_000).nullable(),
        poster: AssetHash.nullable(),
        seconds: z.number().min(0).nullable(),
        address,
      })
      .readonly(),
    z
      .strictObject({
        type: z.literal('footnote'),
        key: z.string().min(1).max(100),
        blocks: z.array(Block).max(MAX_BLOCKS).readonly(),
      })
      .readonly(),
    z.strictObject({ type: z.literal('rule') }).readonly(),
  ]),
);

/** A whole body. Depth is limited too, since nesting costs more than length (security.md §5: deep DOM). */
export const Body = z
  .array(Block)
  .max(MAX_BLOCKS)
  .readonly()
  .refine((blocks) => bodyDepth(blocks) <= MAX_DEPTH, { message: `A body nests at most ${MAX_DEPTH} deep.` });
export type Body = readonly Block[];

type Nested = Block | Inline;

const childrenOf = (part: Nested): readonly Nested[] => {
  if ('children' in part) return part.children;
  if ('inlines' in part) return part.inlines;
  if ('blocks' in part) return part.blocks;
  if ('items' in part) return part.items.flat();
  if ('rows' in part) {
    const cells = [...part.head, ...part.rows].flat();
    return [...part.caption, ...cells.flatMap(({ inlines: parts }) => parts)];
  }
  return 'caption' in part ? part.caption : [];
};

/** How deep blocks and inlines nest; an empty body is 0. Walks level by level, so that depth cannot overflow the stack. */
export function bodyDepth(blocks: readonly Block[]): number {
  let level: readonly Nested[] = blocks;
  let depth = 0;
  while (level.length > 0) {
    depth += 1;
    if (depth > MAX_DEPTH) return depth;
    level = level.flatMap(childrenOf);
  }
  return depth;
}
