/** The language names are written in where a query has two. */
export type NameLanguage = 'ko' | 'en';

/** The first name in Hangul for Korean, else the first of all. */
export const nameIn = (names: readonly string[], language: NameLanguage): string =>
  (language === 'ko' ? names.find((name) => /\p{Script=Hangul}/u.test(name)) : undefined) ?? names[0] ?? '';

/** A value as a query has it: in quotation marks when a space would end it. */
export const quoted = (value: string): string =>
  /[\s()"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
