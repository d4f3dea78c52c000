import { isCjk } from '../../shared/text/script.js';

/** As much of a name as the rail of signs has room for: two letters of Hangul and the like, three of others. */
export function railName(name: string): string {
  const letters = Array.from(name.normalize('NFC').trim());
  const isWide = letters.slice(0, 2).some(isCjk);
  return letters.slice(0, isWide ? 2 : 3).join('');
}
