import type { FailureFacts } from '../../shared/model/failure.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { failures as en } from '../../shared/words/en/failures.js';
import { failures as ko } from '../../shared/words/ko/failures.js';
import type { PageParser } from '../articles/parser.js';
import type { PartFetcher } from '../net/fetcher.js';
import type { OpenedLibrary } from './opened-library.js';
import type { Words } from './words.js';

/** What the command line needs of the world. */
export interface Surroundings {
  /** What was asked for goes to stdout, everything else to stderr. */
  readonly print: (text: string) => void;
  readonly tell: (sentence: string) => void;
  readonly language: InterfaceLanguage;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The network and the parse process; asked for only by what saves. */
  readonly fetcher: (allowedPrivateHosts: readonly string[]) => PartFetcher & { close(): Promise<void> };
  readonly parser: () => PageParser & { readonly close: () => void };
}

/** One command at work: what it was told, the library it works on, and how it speaks. */
export interface Task<Told> {
  readonly told: Told;
  readonly library: OpenedLibrary;
  readonly world: Surroundings;
  readonly say: Words;
}

const failures = { en, ko } as const;

const sentence = (facts: FailureFacts, language: InterfaceLanguage): string =>
  failures[language][facts.code].sentence(facts);

/** Says why something failed, in the words of the window, and what helps on the command line. */
export function tellFailure(facts: FailureFacts, { world, say }: Pick<Task<unknown>, 'world' | 'say'>): void {
  world.tell(sentence(facts, world.language));
  if (facts.code === 'private-address' && facts.host) world.tell(say.allowHost(facts.host));
}
