import type { InterfaceLanguage } from '../../shared/model/settings.js';

const UNITS = ['KB', 'MB', 'GB'] as const;

/** A size on disk in its own unit, at least one kilobyte, the same in both languages: `4.2 MB`. */
export function fileSize(bytes: number, language: InterfaceLanguage): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = Math.max(1, bytes / 1_000 ** power);
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 });
  return `${digits.format(value)} ${UNITS[power - 1] ?? 'GB'}`;
}
