import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../../../electron/net/fetcher.js';
import { AppError } from '../../../../shared/app-error.js';
import type { FailureFacts } from '../../../../shared/model/failure.js';
import { type BadServer, startBadServer } from '../../../fixtures/bad-server.js';

type Setup = Partial<FetcherOptions> & { readonly secure?: boolean };

/** The bad server and a fetcher that may reach it and no other private address; both end with the test. */
export async function badSite(
  setup: Setup = {},
): Promise<BadServer & { readonly fetcher: ReturnType<typeof createFetcher> }> {
  const server = await startBadServer({ secure: setup.secure ?? false });
  const fetcher = createFetcher({ allowedPrivateHosts: () => [server.hostAndPort], ...setup });
  onTestFinished(async () => {
    await fetcher.close();
    await server.close();
  });
  return { ...server, fetcher };
}

export const never = (): AbortSignal => new AbortController().signal;

/** The text of a page that should come. */
export async function textOf(fetcher: Fetcher, address: string): Promise<string> {
  const { bytes } = await fetcher.fetchPage(address, { signal: never() });
  return new TextDecoder().decode(bytes);
}

/** The facts of a page that should not come; a bug, or a page that does come, fails the test. */
export async function failureOf(fetcher: Fetcher, address: string, signal = never()): Promise<FailureFacts> {
  const outcome: unknown = await fetcher.fetchPage(address, { signal }).catch((error: unknown) => error);
  if (outcome instanceof AppError) return outcome.facts;
  throw new Error(`Expected an AppError for ${address}`, { cause: outcome });
}
