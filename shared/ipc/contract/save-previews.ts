import { z } from 'zod';
import { MAX_PREVIEW_PICTURE_BYTES } from '../../limits.js';
import { Wall } from '../../model/wall.js';

/** What was found in a text before it is saved. */
export const SavePreview = z.strictObject({
  title: z.string(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()).readonly(),
  language: z.string().nullable(),
  /** Of the body, as a person counts them. */
  characters: z.int().min(0),
  readingSeconds: z.number().min(0),
  /** Headlines printed below, which are no part of the body. */
  related: z.int().min(0),
  /** Whether the body is a few sentences only. */
  isWeak: z.boolean(),
});
export type SavePreview = z.infer<typeof SavePreview>;

/** What was found at an address before it is saved. */
export const PagePreview = SavePreview.extend({
  /** Where the redirects ended, without `www.`. */
  host: z.string(),
  publishedAt: z.iso.datetime().nullable(),
  pictures: z.int().min(0),
  /** Whether the first of them can be asked for. */
  hasPicture: z.boolean(),
  /** What keeps the text away from whoever only reads the page as it is sent. */
  obstacle: z.enum(['scripts', ...Wall.options]).nullable(),
  /** Whether the article goes on on other pages, which only saving fetches. */
  isContinued: z.boolean(),
  /** Whether its text stands in a frame, which is fetched when it is saved. */
  isFramed: z.boolean(),
});
export type PagePreview = z.infer<typeof PagePreview>;

/** The picture that stands for a page before it is saved. */
export const PreviewPicture = z.strictObject({
  mime: z.string().max(100),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine(({ byteLength }) => byteLength <= MAX_PREVIEW_PICTURE_BYTES),
});
export type PreviewPicture = z.infer<typeof PreviewPicture>;
