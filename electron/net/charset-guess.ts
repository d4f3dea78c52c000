import type * as Detector from 'jschardet';
import { createRequire } from 'node:module';
import { encodingOf } from './charset-label.js';

/** Read only when there is something to guess, which is seldom: its tables are larger than all our own code. */
const detector = (): Pick<typeof Detector, 'detect'> => createRequire(import.meta.url)('jschardet');

/** Enough bytes to tell languages apart; more only costs time. */
const SAMPLE_BYTES = 128 * 1024;

const isEverydaySyllable = (lead: number, trail: number): boolean =>
  lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1 && trail <= 0xfe;

/**
 * Whether bytes read as Korean in CP949: their double bytes fall on the 2,350 everyday syllables. Asked before any
 * detector, since those score Korean at 0.2 and French at 0.1 (feeds.md §4).
 */
function isKorean(bytes: Uint8Array): boolean {
  let everyday = 0;
  let other = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    index += 1;
    if (isEverydaySyllable(lead, bytes[index] ?? 0)) everyday += 1;
    // Marks such as ‘ ’ “ ” · stand in row 0xA1 of every East Asian encoding: they tell nothing.
    else if (lead !== 0xa1) other += 1;
  }
  return everyday >= 2 && everyday > other * 4;
}

/** The likeliest encoding of bytes that name none and are not UTF-8. Always an answer: windows-1252 reads anything. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isKorean(sample)) return 'cp949';
  const found = detector().detect(sample).encoding ?? '';
  // French was once called MacCyrillic (feeds.md §4): no page of today is written in a Mac encoding without saying so.
  if (/^mac/i.test(found)) return 'windows-1252';
  const encoding = encodingOf(found);
  return encoding === null || encoding === 'utf-8' ? 'windows-1252' : encoding;
}
