const KIB = 1024;
const MIB = 1024 * KIB;

/** How far a site is followed before it is given up (security.md §5). Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  readonly connectMs: number;
  /** From the request to the whole head of the answer. */
  readonly firstByteMs: number;
  /** Longest silence in the middle of a body. */
  readonly idleMs: number;
  /** All hops of one fetch together, without the time spent waiting for a free place. */
  readonly totalMs: number;
  /** The same for a film or a sound, which a person asked for. */
  readonly mediaMs: number;
  readonly atOnce: number;
  readonly perHost: number;
  readonly redirects: number;
  readonly pageWireBytes: number;
  readonly pageBytes: number;
  readonly pictureBytes: number;
  readonly svgBytes: number;
  readonly styleBytes: number;
  readonly fontBytes: number;
  readonly dataPictureBytes: number;
  readonly picturePixels: number;
  readonly pictureSide: number;
  /** Most bytes one byte on the wire may inflate to. */
  readonly inflation: number;
  /** Below this size the ratio is not looked at: a short page of blanks is no bomb. */
  readonly inflationFreeBytes: number;
}

export const FETCH_LIMITS: FetchLimits = {
  connectMs: 10_000,
  firstByteMs: 15_000,
  idleMs: 10_000,
  totalMs: 45_000,
  mediaMs: 60 * 60_000,
  atOnce: 4,
  perHost: 2,
  redirects: 5,
  pageWireBytes: 10 * MIB,
  pageBytes: 25 * MIB,
  pictureBytes: 10 * MIB,
  svgBytes: MIB,
  styleBytes: 4 * MIB,
  fontBytes: 5 * MIB,
  dataPictureBytes: 2 * MIB,
  picturePixels: 40_000_000,
  pictureSide: 16_384,
  inflation: 100,
  inflationFreeBytes: MIB,
};
