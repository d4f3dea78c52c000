import { z } from 'zod';

export const LanguageChoice = z.enum(['system', 'ko', 'en']);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

/** The two complete interface languages. */
export const InterfaceLanguage = z.enum(['ko', 'en']);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

export const ThemeChoice = z.enum(['system', 'light', 'sepia', 'dark']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;

/** `host:port`, exactly as a person allows it: the only private addresses that may be fetched (security.md §5). */
export const PrivateHost = z
  .string()
  .regex(/^[^\s/@]+:\d{1,5}$/)
  .max(300);

/** What a person chose. Small by design; articles never live here (architecture.md §1, row 9). */
export const Settings = z
  .strictObject({
    language: LanguageChoice,
    theme: ThemeChoice,
    allowedPrivateHosts: z.array(PrivateHost).max(50).readonly(),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = { language: 'system', theme: 'system', allowedPrivateHosts: [] };

/** What the page needs to draw itself: the choices and what `system` means here. */
export const Appearance = z
  .strictObject({ settings: Settings, systemLanguage: InterfaceLanguage })
  .readonly();
export type Appearance = z.infer<typeof Appearance>;
