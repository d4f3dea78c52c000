import { createServer } from 'node:http';
import type { FakeSite } from '../fixtures/fake-site.js';

/** A paper of one page, whose words a test changes as an editor does. */
export interface ChangingPaper {
  readonly address: string;
  /** What the page answers from now on; null when it is gone. */
  set(html: string | null): void;
  close(): void;
}

/** Opens a paper on the port the app may ask and nobody else answers on. */
export async function changingPaper({ hosts }: FakeSite, first: string): Promise<ChangingPaper> {
  let page: string | null = first;
  const server = createServer((_, response) => {
    response.writeHead(page === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((listening) =>
    server.listen(Number(hosts.closed.split(':')[1]), '127.0.0.1', () => listening()),
  );
  return {
    address: `http://${hosts.closed}/story`,
    set: (html) => {
      page = html;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
