import { z } from 'zod';
import { defaultType } from '../default-type.js';

export const LanguageChoice = z.enum(['system', 'ko', 'en']);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

/** The two complete interface languages. */
export const InterfaceLanguage = z.enum(['ko', 'en']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

export const ThemeChoice = z.enum(['system', 'light', 'sepia', 'dark']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;

/** How much of an article its row in a list shows: all of it, no snippet and no picture, or its title alone (ux.md §1). */
export const ListDensity = z.enum(['comfortable', 'compact', 'headlines']);
export type ListDensity = z.infer<typeof ListDensity>;

/** `host:port`, exactly as a person allows it: the only private addresses that may be fetched (security.md §5). */
export const PrivateHost = z
  .string()
  .regex(/^[^\s/@]+:\d{1,5}$/)
  .max(300);

/** Faces with feet and strokes of two weights, or without. */
export const FontFamily = z.enum(['serif', 'sans']);
export type FontFamily = z.infer<typeof FontFamily>;

/** How articles are set. `null` and 1 mean what the design sets for the script of the article (ux.md §3). */
const type = {
  /** Pixels. */
  textSize: z.number().min(15).max(26).nullable(),
  /** Times the line height of the script. */
  lineSpacing: z.number().min(0.8).max(1.3),
  /** Korean letters in a full line; other scripts get the line that looks as long. */
  lineLength: z.union([z.literal(32), z.literal(36), z.literal(40), z.literal(46)]),
  /** Of Hangul, and of texts in kana and Chinese characters. */
  hangulFamily: FontFamily,
  /** Of everything else, also of Latin letters and figures among Hangul. */
  latinFamily: FontFamily,
  /** Whether a line of Korean ends between words only; no matter for other scripts. */
  keepsWords: z.boolean(),
  alignment: z.enum(['start', 'justify']),
  /** Space between paragraphs, or the indent of a book. */
  paragraphs: z.enum(['news', 'book']),
};

/** What a person chose. Small by design; articles never live here (architecture.md §1, row 9). */
export const Settings = z
  .strictObject({
    language: LanguageChoice,
    theme: ThemeChoice,
    allowedPrivateHosts: z.array(PrivateHost).max(50).readonly(),
    /** Whether letters and signs alone are shortcuts; speech input types them (WCAG 2.1.4). */
    singleKeys: z.boolean(),
    /** Whether an address on the clipboard is offered when the window is come back to. */
    offersClipboard: z.boolean(),
    /** Whether the site of an address that is put in is asked for its page before it is saved. */
    previewsAddresses: z.boolean(),
    listDensity: ListDensity,
    /** Whether notes stand beside their lines where there is room; else after the text and in their panel. */
    marginNotes: z.boolean(),
    /** Whether the toolbar over an article says how much of it is left. */
    timeLeft: z.boolean(),
    ...type,
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** The part of the settings that sets articles. */
export type TypeSettings = Pick<Settings, keyof typeof type>;

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  allowedPrivateHosts: [],
  singleKeys: true,
  offersClipboard: false,
  previewsAddresses: true,
  listDensity: 'comfortable',
  marginNotes: true,
  timeLeft: true,
  ...defaultType,
};

/** What the page needs to draw itself: the choices and what `system` means here. */
export const Appearance = z
  .strictObject({ settings: Settings, systemLanguage: InterfaceLanguage })
  .readonly();
export type Appearance = z.infer<typeof Appearance>;
