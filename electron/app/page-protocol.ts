import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The one page of the app. The dev server stands in for it in development. */
export const PAGE_ORIGIN = 'app://offprint';

/** No http(s) source anywhere, no inline script or style, no string becomes code (security.md §1, row 3). */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' asset:",
  "font-src 'self'",
  'media-src asset:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Must run before the app is ready and only once, for all schemes together. `asset:` gets no fetch
 * privilege: pictures are shown, never read by script (security.md §7, CVE-2026-70604).
 */
export function claimSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'asset', privileges: { standard: true, secure: true, stream: true } },
    { scheme: 'snapshot', privileges: { standard: true, secure: true } },
  ]);
}

const notFound = (): Response => new Response('Not found', { status: 404 });

/** Serves the built page, and only its folder, at `app://offprint/`. */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    const mime = mimeTypes[extname(file)];
    if (host !== 'offprint' || !file.startsWith(folder + sep) || mime === undefined) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': mime,
          'content-security-policy': PAGE_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return notFound();
    }
  });
}
