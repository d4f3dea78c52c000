import { headerValue } from './response-headers.js';

type Received = Readonly<Record<string, string | string[] | undefined>>;

/** The rest of a file of which the beginning is here. */
export interface Rest {
  /** How many bytes are here. */
  readonly from: number;
  /** What tells the file from every later one: see {@link strongValidator}. */
  readonly validator: string;
}

/** What asks for the rest, or, when the file is another one by now, for all of it (RFC 9110 §13.1.5, §14.2). */
export const restHeaders = ({ from, validator }: Rest): Record<string, string> => ({
  range: `bytes=${from}-`,
  'if-range': validator,
});

/**
 * What an answer says by which its file can be told from another one byte for byte: an entity tag that is not weak, or
 * a date of change that lies before the answer (RFC 9110 §8.8.2.2). Null: a rest of it cannot be asked for.
 */
export function strongValidator(headers: Received): string | null {
  const tag = headerValue(headers, 'etag');
  if (tag !== null) return /^"[\u0021\u0023-\u007e]{0,500}"$/.test(tag) ? tag : null;
  const changed = headerValue(headers, 'last-modified');
  const date = Date.parse(headerValue(headers, 'date') ?? '');
  return changed !== null && Date.parse(changed) <= date - 1_000 ? changed : null;
}

/** Whether a 206 is the rest that was asked for, to the end of the file, and how long that is in all; null when it is not (RFC 9110 §14.4). */
export function restLength(headers: Received, { from, validator }: Rest): number | null {
  const found = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(
    headerValue(headers, 'content-range') ?? '',
  );
  const [first, last, total] = (found?.slice(1) ?? []).map(Number);
  if (first !== from || total === undefined || last !== total - 1) return null;
  const tag = headerValue(headers, 'etag');
  return validator.startsWith('"') && tag !== null && tag !== validator ? null : total;
}
