/** What our keys mean over a site. */
export type SiteKey = 'back' | 'forward' | 'reload' | 'stop' | 'address';

interface Press {
  readonly alt: boolean;
  readonly control: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  readonly key: string;
  readonly code: string;
}

const WITH_ALT: Readonly<Record<string, SiteKey>> = { ArrowLeft: 'back', ArrowRight: 'forward' };
/** By their places on the keyboard: Hangul letters have those of Latin ones. */
const WITH_MAIN: Readonly<Record<string, SiteKey>> = { KeyR: 'reload', KeyL: 'address' };

/** Which of our keys was pressed; null for the site's own. */
export function readKey({ alt, control, meta, shift, key, code }: Press): SiteKey | null {
  if (shift) return null;
  if (alt) return WITH_ALT[key] ?? null;
  if (control || meta) return WITH_MAIN[code] ?? null;
  return key === 'Escape' ? 'stop' : null;
}
