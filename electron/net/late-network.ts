import type { FetcherOptions, PartFetcher } from './fetcher.js';
import type { HttpAgentOptions } from './http-agent.js';
import type { ResourceFetcher } from './resource.js';

/**
 * A fetcher whose code is read when something is first fetched: undici and what stands on it are a third of the library
 * process's code, and the first list needs none of it.
 */
export function createLateFetcher(options: FetcherOptions): PartFetcher & { close(): Promise<void> } {
  let made: Promise<PartFetcher & { close(): Promise<void> }> | null = null;
  const fetcher = () => (made ??= import('./fetcher.js').then(({ createFetcher }) => createFetcher(options)));
  return {
    fetchPage: async (...asked) => (await fetcher()).fetchPage(...asked),
    fetchPicture: async (...asked) => (await fetcher()).fetchPicture(...asked),
    fetchPart: async (...asked) => (await fetcher()).fetchPart(...asked),
    fetchMedia: async (...asked) => (await fetcher()).fetchMedia(...asked),
    close: async () => (await made)?.close(),
  };
}

/** The same for what a drawn page is made of. */
export function createLateResourceFetcher(options: HttpAgentOptions): ResourceFetcher {
  const made = import('./resource.js').then(({ createResourceFetcher }) => createResourceFetcher(options));
  return {
    fetch: async (...asked) => (await made).fetch(...asked),
    close: async () => (await made).close(),
  };
}
