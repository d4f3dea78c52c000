import { runCommandLine } from '../../../../electron/command-line/run.js';
import type { Parser } from '../../../../electron/articles/parser.js';
import type { Surroundings } from '../../../../electron/command-line/task.js';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import { lineParser, noParts, plainSite } from '../library/library-for-test.js';

/** What a command printed, told and ended with. */
export interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly told: string;
}

async function* bytesOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

/** Runs the command line in this process, on a library of the test's, with a site that answers every address. */
export function commandLine(
  library: string,
  {
    fetcher = plainSite,
    stdin = '',
    language = 'en',
    parser = lineParser,
  }: Partial<{
    fetcher: Fetcher;
    stdin: string | Uint8Array;
    language: Surroundings['language'];
    parser: Parser;
  }> = {},
): (...parameters: string[]) => Promise<Ended> {
  return async (...parameters) => {
    const printed: string[] = [];
    const told: string[] = [];
    const code = await runCommandLine([...parameters, '--library', library], {
      language,
      print: (text) => void printed.push(text),
      tell: (line) => void told.push(line),
      stdin: bytesOf(stdin),
      fetcher: () => ({ ...noParts, ...fetcher, close: () => Promise.resolve() }),
      parser: () => ({ ...noParts, ...parser, close: () => undefined }),
    });
    return { code, printed: printed.join('\n'), told: told.join('\n') };
  };
}

/** The one JSON value a command printed. */
export const json = ({ printed }: Ended): unknown => JSON.parse(printed);
