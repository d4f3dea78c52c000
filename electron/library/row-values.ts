import { z } from 'zod';

/** A row of which nothing is read: for statements that only ask whether there is one. */
export const AnyRow = z.unknown();
/** A row with one whole number named `value`. */
export const NumberRow = z.object({ value: z.number() });
/** A row with one text named `value`. */
export const TextRow = z.object({ value: z.string() });

/** Turns the milliseconds of a column into the ISO 8601 of the model. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The same for a column that may be empty. */
export const instantOrNull = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : instant(milliseconds);

/** The way back. */
export const millisecondsOrNull = (iso: string | null): number | null =>
  iso === null ? null : Date.parse(iso);

/** A text column that holds JSON of a known shape. */
export const jsonColumn = <Value>(schema: z.ZodType<Value>): z.ZodType<Value, string> =>
  z
    .string()
    .transform((text, context) => {
      try {
        const value: unknown = JSON.parse(text);
        return value;
      } catch {
        context.addIssue({ code: 'custom', message: 'A JSON column holds no JSON.' });
        return z.NEVER;
      }
    })
    .pipe(schema);
