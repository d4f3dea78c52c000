import { z } from 'zod';
import { Instant } from './article.js';

/**
 * Why a copy was made: its day came, much had changed or Offprint was quit after a change, a person wished it, a copy was restored (of what was put away, and of what is open
 * since), an update changed the form of the library. `copy` is one of an older Offprint, daily or wished for.
 */
export const SafetyCopyKind = z.enum([
  'copy',
  'daily',
  'changed',
  'asked',
  'after-restore',
  'before-restore',
  'before-update',
]);
export type SafetyCopyKind = z.infer<typeof SafetyCopyKind>;

/** The file name of a copy, alone: it leads nowhere but into the folder of copies. */
export const SafetyCopyName = z
  .string()
  .regex(/^(?:copy|daily|changed|asked|after-restore|before-(?:restore|v))[-0-9TZ.]{10,60}\.db$/);

/** One safety copy of the library. */
export const SafetyCopy = z
  .strictObject({ name: SafetyCopyName, kind: SafetyCopyKind, madeAt: Instant, bytes: z.int().min(1) })
  .readonly();
export type SafetyCopy = z.infer<typeof SafetyCopy>;

/** How much is in a library, without its trash. */
export const Weight = z
  .strictObject({ articles: z.int().min(0), highlights: z.int().min(0), notes: z.int().min(0) })
  .readonly();
export type Weight = z.infer<typeof Weight>;

/** What happened at a start that found the library damaged or gone. */
export const Recovery = z
  .strictObject({
    /** When the copy was made that was opened instead; null when there was none and a new, empty library is open. */
    copyMadeAt: Instant.nullable(),
    /** Name of the damaged file, which was kept; null when the file was gone, or a folder lay there. */
    keptAs: z.string().nullable(),
    /** How many pictures and pages lie in the folder of a library that was gone without a trace; null when there was one. */
    orphans: z.int().min(1).nullable().default(null),
    /** Name under which a folder was kept that lay in the place of the file; null when none did. */
    folder: z.string().nullable().default(null),
  })
  .readonly();
export type Recovery = z.infer<typeof Recovery>;
