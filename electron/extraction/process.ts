import { PARSER_READY, type ParseAnswer, ParseQuestion } from './contract.js';
import { ParseError } from './parse-error.js';
import { readRequest } from './read-request.js';
import { takePartApart } from './take-page-apart.js';

/** A line to whoever asks: a port of Electron's utility process, or the channel of a forked Node process. */
interface Line {
  readonly send: (answer: ParseAnswer) => void;
}

/** The part of Electron's MessagePortMain that we use; typed here, since this code must not import Electron. */
interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

interface ParentPort {
  on(
    event: 'message',
    listener: (message: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ): unknown;
}

/** One page at a time: the next waits, so that a page that is stuck is known to be the culprit. */
let turn: Promise<void> = Promise.resolve();

async function carryOut({ id, request }: ParseQuestion): Promise<ParseAnswer> {
  if (request.kind === 'whole-page' || request.kind === 'style-sheet' || request.kind === 'drawing')
    return { id, ok: true, parts: await takePartApart(request) };
  return { id, ok: true, article: await readRequest(request) };
}

async function answer(question: ParseQuestion): Promise<ParseAnswer> {
  try {
    return await carryOut(question);
  } catch (error) {
    if (error instanceof ParseError) return { id: question.id, ok: false, failure: error.failure };
    console.error('parser:', error);
    return { id: question.id, ok: false, failure: 'parse-failed' };
  }
}

function hear(message: unknown, line: Line): void {
  const heard = ParseQuestion.safeParse(message);
  if (!heard.success) return console.error('parser: a question of another shape', heard.error);
  turn = turn.then(async () => line.send(await answer(heard.data)));
  return undefined;
}

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'function';

function listen(): void {
  const parent: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(parent)) {
    process.on('message', (message) => hear(message, { send: (given) => void process.send?.(given) }));
    process.send?.(PARSER_READY);
    return;
  }
  parent.on('message', ({ ports }) => {
    const [port] = ports;
    if (!port) return;
    port.on('message', ({ data }) => hear(data, { send: (given) => port.postMessage(given) }));
    port.start();
    port.postMessage(PARSER_READY);
  });
}

listen();
