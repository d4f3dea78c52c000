import { normalText } from '../../shared/text/white-space.js';

const RIGHTS =
  /(?:copyright|©|ⓒ|\(c\)|저작권자)\s*(?:©|ⓒ|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?\s*)?(?:by\s+)?(?<name>\p{L}(?:[^.|,©ⓒ\n]|\.(?=\p{L})){1,40}?)\s*(?:[.,|]|\s[–—-]\s|all rights|무단|co\.|inc\b|ltd\b|주식회사|\d{4}|$)/iu;

/** Whom a line of copyright says the rights belong to; null for a line that says it of nobody. */
export const rightsHolder = (line: string): string | null =>
  RIGHTS.exec(normalText(line).slice(0, 300))?.groups?.['name']?.trim() ?? null;
