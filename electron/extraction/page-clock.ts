import { ownOffset, withOwnZone } from '../../shared/text/own-zone.js';
import type { ZonedMoment } from '../../shared/text/zoned-date.js';

/**
 * How many minutes ahead of Greenwich the clocks of a language's newspapers are, where all of them have shown one time,
 * without summer time, for as long as there are web pages.
 */
const CLOCKS: Readonly<Record<string, number>> = {
  ko: 9 * 60,
  ja: 9 * 60,
  zh: 8 * 60,
  vi: 7 * 60,
  th: 7 * 60,
  hi: 5 * 60 + 30,
};

/** The clock of a page's language, in minutes ahead of Greenwich; null where its countries have several, or change theirs. */
export const clockOf = (language: string | null): number | null => CLOCKS[language ?? ''] ?? null;

/** Korea and Japan alone: what their pages say in Greenwich's name is now and then their own time, so no other zone is believed. */
export const isNineAhead = (language: string | null): boolean => language === 'ko' || language === 'ja';

/** A moment with the zone it was told in, unless that is the one its language says already. */
export const inOwnZone = ({ at, offset }: ZonedMoment, language: string | null): Date =>
  ownOffset(at.toISOString(), language) === offset ? at : withOwnZone(at, offset);
