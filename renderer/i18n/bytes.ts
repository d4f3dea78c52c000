import type { InterfaceLanguage } from '../../shared/model/settings.js';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size on disk in its own unit, at least one kilobyte: `4.2 MB`. */
export function fileSize(bytes: number, language: InterfaceLanguage): string {
  const power = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = UNITS[power - 1] ?? 'gigabyte';
  const value = Math.max(1, bytes / 1_000 ** power);
  const options = { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}
