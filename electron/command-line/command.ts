import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SearchSort } from '../../shared/ipc/contract/search.js';
import { MAX_QUERY_LENGTH, MAX_TAG_NAME, MAX_TAGS_AT_ONCE } from '../../shared/limits.js';
import { ListName, Place } from '../../shared/model/article.js';
import { PrivateHost } from '../../shared/model/settings.js';

const common = { library: z.string().min(1).optional(), json: z.boolean().default(false) } as const;

/** An article's id, or as much of its beginning as tells it from all others. */
const IdBeginning = z.string().min(1).max(100);

const FORMATS = ['text', 'md', 'html', 'json'] as const;

const TagAct = z.enum(['list', 'add', 'remove', 'rename', 'merge', 'delete']);
type TagAct = z.infer<typeof TagAct>;

/** How many words an act with tags takes. */
const TAG_WORDS: Readonly<Record<TagAct, readonly [least: number, most: number]>> = {
  list: [0, 0],
  add: [2, MAX_TAGS_AT_ONCE + 1],
  remove: [2, MAX_TAGS_AT_ONCE + 1],
  rename: [2, 2],
  merge: [2, 2],
  delete: [1, 1],
};

/** One command of the command line, read and checked. */
export const Command = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('save'),
    ...common,
    /** An address, the name of a file, or `-` for what comes in on stdin. */
    source: z.string().min(1),
    'allow-host': z.array(PrivateHost).default([]),
    /** Where it is to lie; what is in the library already stays where it is unless this is told. */
    place: Place.optional(),
  }),
  z.strictObject({ verb: z.literal('list'), ...common, view: ListName.default('all') }),
  z.strictObject({
    verb: z.literal('search'),
    ...common,
    /** What would be typed into the search of the window. */
    query: z.string().min(1).max(MAX_QUERY_LENGTH),
    sort: SearchSort.default('best'),
  }),
  z.strictObject({
    verb: z.literal('show'),
    ...common,
    id: IdBeginning,
    format: z.enum(FORMATS).default('text'),
  }),
  z.strictObject({ verb: z.literal('extract'), ...common, id: IdBeginning }),
  z.strictObject({ verb: z.literal('delete'), ...common, id: IdBeginning }),
  z.strictObject({
    verb: z.literal('tag'),
    ...common,
    act: TagAct,
    /** What stands behind the act: an id and names, a name, or two. */
    words: z.array(z.string().min(1).max(MAX_TAG_NAME)).max(MAX_TAGS_AT_ONCE + 1),
  }),
  z.strictObject({ verb: z.literal('doctor'), ...common }),
]);
export type Command = z.infer<typeof Command>;

/** What the one word behind a verb is. */
const OPERANDS: Readonly<Record<Command['verb'], 'source' | 'id' | 'query' | null>> = {
  save: 'source',
  list: null,
  search: 'query',
  show: 'id',
  extract: 'id',
  delete: 'id',
  tag: null,
  doctor: null,
};

/** The words an option takes, for whoever typed another one. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  place: Place.options,
  view: ListName.options,
  sort: SearchSort.options,
  format: FORMATS,
};

const OPTIONS = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  'allow-host': { type: 'string', multiple: true },
  place: { type: 'string' },
  view: { type: 'string' },
  sort: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What stands on the command line: a command, the wish for help, or what cannot be understood. */
export type Read =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'help' }
  /** `word` is what was not understood. */
  | { readonly kind: 'unknown'; readonly word: string }
  /** The word behind the verb is missing: an address or file, an id, or what to look for. */
  | { readonly kind: 'incomplete'; readonly verb: Command['verb'] }
  /** An option takes one of a few words, and another one was typed. */
  | {
      readonly kind: 'no-choice';
      readonly option: string;
      readonly word: string;
      readonly choices: readonly string[];
    };

const isVerb = (word: string): word is Command['verb'] => Object.hasOwn(OPERANDS, word);

/** `--` before an address or a file name that begins with a dash is understood as everywhere. */
function typed(parameters: readonly string[]): ReturnType<typeof parse> | null {
  try {
    return parse(parameters);
  } catch {
    return null;
  }
}

const parse = (parameters: readonly string[]) =>
  parseArgs({ args: [...parameters], options: OPTIONS, allowPositionals: true, strict: true });

const unknown = (word: string): Read => ({ kind: 'unknown', word });

/** What of an operand or option could not be understood. */
function refused(at: string, typedWord: unknown): Read {
  const choices = CHOICES[at];
  const word = typeof typedWord === 'string' ? typedWord : at;
  return choices ? { kind: 'no-choice', option: at, word, choices } : unknown(word);
}

/** One verb with its operand, checked. */
function readVerb(
  verb: Command['verb'],
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Read {
  const name = OPERANDS[verb];
  const extra = operands[name === null ? 0 : 1];
  if (extra !== undefined) return unknown(extra);
  if (name === null) return checked(verb, options);
  const [operand] = operands;
  return operand ? checked(verb, { ...options, [name]: operand }) : { kind: 'incomplete', verb };
}

function checked(verb: Command['verb'], given: Readonly<Record<string, unknown>>): Read {
  const command = Command.safeParse({ verb, ...given });
  if (command.success) return { kind: 'command', command: command.data };
  const [at = verb] = command.error.issues[0]?.path ?? [];
  return refused(String(at), given[String(at)]);
}

/** `tag` with what is to be done and its words. */
function readTag([act = 'list', ...words]: readonly string[], options: object): Read {
  const command = Command.safeParse({ verb: 'tag', ...options, act, words });
  if (!command.success || command.data.verb !== 'tag') return unknown(act);
  const [least, most] = TAG_WORDS[command.data.act];
  if (words.length < least) return unknown(`tag ${act}`);
  const extra = words[most];
  return extra === undefined ? { kind: 'command', command: command.data } : unknown(extra);
}

/** Reads what was typed behind the program's name. Nothing is guessed: a word too many is not understood. */
export function readCommand(parameters: readonly string[]): Read {
  const found = typed(parameters);
  if (!found) return unknown(parameters.join(' '));
  const { help, ...options } = found.values;
  const [verb = 'help', ...operands] = found.positionals;
  if (help || verb === 'help') return { kind: 'help' };
  if (!isVerb(verb)) return unknown(verb);
  if (verb === 'tag') return readTag(operands, options);
  // Words to look for need no quotation marks.
  const isJoined = OPERANDS[verb] === 'query' && operands.length > 0;
  return readVerb(verb, isJoined ? [operands.join(' ')] : operands, options);
}
