import { AppError } from '../../shared/app-error.js';
import {
  type CommandName,
  type CommandRunningIn,
  commands,
  isCommandName,
  type Request,
} from '../../shared/ipc/contract.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import { internalCommands, type InternalName, type InternalRequest } from './contract.js';
import type { LibraryHandlers } from './handlers.js';

type LibraryCommand = CommandRunningIn<'library'>;

type Read<Value> = { readonly success: true; readonly data: Value } | { readonly success: false };

interface Checked<Value> {
  readonly request: { safeParse(value: unknown): Read<Value> };
}

type PageRequests = { readonly [N in LibraryCommand]: Request<N> };
type MainRequests = { readonly [N in InternalName]: InternalRequest<N> };

/** The schemas and the handlers of the same names, so typed that a handler gets what its own schema read. */
interface Answers<Requests> {
  readonly schemas: { readonly [N in keyof Requests]: Checked<Requests[N]> };
  readonly handlers: { readonly [N in keyof Requests]: (request: Requests[N]) => unknown };
}

const isLibraryCommand = (name: CommandName): name is LibraryCommand => commands[name].runs === 'library';
const isInternal = (name: string): name is InternalName => Object.hasOwn(internalCommands, name);

function readRequest<Value>({ request: schema }: Checked<Value>, request: unknown): Value {
  const read = schema.safeParse(request);
  if (!read.success) throw new AppError('bad-request');
  return read.data;
}

function answer<Requests>(name: keyof Requests, request: unknown, by: Answers<Requests>): unknown {
  return by.handlers[name](readRequest(by.schemas[name], request));
}

type Answer = (name: string, request: unknown) => Promise<Envelope>;

/** Answers what main asks. It never throws: an expected failure comes back as its facts, a bug as `internal` and a report. */
export function answerWith(handlers: LibraryHandlers, report: (error: unknown) => void): Answer {
  const toPage: Answers<PageRequests> = { schemas: commands, handlers };
  const toMain: Answers<MainRequests> = { schemas: internalCommands, handlers };
  const run = (name: string, request: unknown): unknown => {
    if (isInternal(name)) return answer(name, request, toMain);
    if (isCommandName(name) && isLibraryCommand(name)) return answer(name, request, toPage);
    throw new AppError('bad-request');
  };

  return async (name, request) => {
    try {
      return { ok: true, value: await run(name, request) };
    } catch (error) {
      if (error instanceof AppError) return { ok: false, failure: error.facts };
      report(error);
      return { ok: false, failure: { code: 'internal' } };
    }
  };
}

/** What a library that could not be opened answers to everything. */
export function answerFailure({ facts }: AppError): Answer {
  const answered: Envelope = { ok: false, failure: { ...facts, isUnopened: true } };
  return async () => answered;
}
