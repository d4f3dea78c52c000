import { z } from 'zod';
import { MAX_ADDRESS } from '../../shared/model/block.js';

/** Stands before the number of a piece in a text; nobody who wrote a page can know the mark of a snapshot. */
export const Mark = z.string().regex(/^[a-z0-9]{16,64}$/);

/** What a part of a page is asked to be. */
export const PieceKind = z.enum(['style', 'picture', 'font', 'drawing']);
export type PieceKind = z.infer<typeof PieceKind>;

/** Most further addresses of one file. */
export const MOST_OTHERS = 4;

/** A file that belongs to a page. Its token stands in the text where its content will. */
export const Piece = z
  .strictObject({
    token: z.string().max(200),
    kind: PieceKind,
    address: z.string().max(MAX_ADDRESS),
    /** Where the same is to be had in another form, should nothing be there. */
    others: z.array(z.string().max(MAX_ADDRESS)).max(MOST_OTHERS).optional(),
  })
  .readonly();
export type Piece = z.infer<typeof Piece>;

/** Most files that are fetched for one page or one style sheet. */
export const MOST_PIECES = 2_000;

/** An element on the way from the root of a page to its text. */
export const ChainLink = z
  .strictObject({ name: z.string(), attributes: z.record(z.string(), z.string()).readonly() })
  .readonly();
export type ChainLink = z.infer<typeof ChainLink>;

/** What a style sheet has to know of the page it dresses. */
export const DressedPage = z
  .strictObject({
    /** Every letter of the page once: faces of a font that has none of them are left out. */
    letters: z.string(),
    /** What holds its text, from the root inwards: no rule may take it away. */
    chain: z.array(ChainLink).readonly(),
  })
  .readonly();
export type DressedPage = z.infer<typeof DressedPage>;

/** A page or a style sheet to be taken apart for a snapshot. */
export const PartRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('whole-page'),
    bytes: z.instanceof(Uint8Array),
    contentType: z.string().nullable(),
    /** Null for a file. */
    url: z.string().nullable(),
    mark: Mark,
  }),
  z.strictObject({
    kind: z.literal('style-sheet'),
    bytes: z.instanceof(Uint8Array),
    contentType: z.string().nullable(),
    url: z.string(),
    mark: Mark,
    page: DressedPage,
  }),
  /** One drawing of a file that holds many, by its id. */
  z.strictObject({
    kind: z.literal('drawing'),
    bytes: z.instanceof(Uint8Array),
    contentType: z.string().nullable(),
    id: z.string().max(MAX_ADDRESS),
  }),
]);
export type PartRequest = z.infer<typeof PartRequest>;

/** A text without script and without address, whose tokens wait for the content of its pieces. */
export const TakenApart = z
  .strictObject({ text: z.string(), pieces: z.array(Piece).max(MOST_PIECES).readonly(), page: DressedPage })
  .readonly();
export type TakenApart = z.infer<typeof TakenApart>;
