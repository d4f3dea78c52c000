import { z } from 'zod';

const OneFamily = z.looseObject({ fontFamily: z.unknown() });

/** What an older Offprint kept, under the names of today: one family for every script has become one for each. */
export function underNewNames(kept: unknown): unknown {
  const older = OneFamily.safeParse(kept).data;
  if (older?.fontFamily === undefined) return kept;
  const { fontFamily, ...others } = older;
  return { hangulFamily: fontFamily, latinFamily: fontFamily, ...others };
}
