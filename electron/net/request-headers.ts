/** Who asks: the program and its version, no browser's name (feeds.md §5). */
export const USER_AGENT = 'Offprint/0.1.0';

export const PAGE_ACCEPT =
  'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1';

/** AVIF comes last: few programs an article may be exported to can show it. */
export const PICTURE_ACCEPT =
  'image/webp, image/png, image/jpeg, image/gif, image/svg+xml, image/avif;q=0.8, image/*;q=0.3, */*;q=0.1';

/** Pieces of a packed file are no pieces of the file. */
export const UNPACKED = { 'accept-encoding': 'identity' } as const;

export const MEDIA_ACCEPT = 'video/*, audio/*, */*;q=0.1';

export const PART_ACCEPT = {
  style: 'text/css, */*;q=0.1',
  drawing: 'image/svg+xml, */*;q=0.1',
  font: 'font/woff2, font/woff;q=0.9, */*;q=0.1',
} as const;

/** The headers of every request. No cookies, no language: nothing that tells one reader from another. */
export const requestHeaders = (accept: string): Record<string, string> => ({
  'user-agent': USER_AGENT,
  accept,
  'accept-encoding': 'gzip, deflate, br',
});
