import { AppError } from '../../shared/app-error.js';
import {
  type CommandName,
  type CommandRunningIn,
  commands,
  isCommandName,
  type Request,
} from '../../shared/ipc/contract.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { Handlers } from '../ipc/dispatch.js';
import {
  internalCommands,
  type InternalHandlers,
  type InternalName,
  type InternalRequest,
} from './contract.js';
import type { LibraryHandlers } from './handlers.js';

type LibraryCommand = CommandRunningIn<'library'>;

type Read<Value> = { readonly success: true; readonly data: Value } | { readonly success: false };

interface Checked<Value> {
  readonly request: { safeParse(value: unknown): Read<Value> };
}

/** The request schemas once more, so typed that a handler called by name gets what its own schema read. */
const pageRequests: { readonly [N in LibraryCommand]: Checked<Request<N>> } = commands;
const internalRequests: { readonly [N in InternalName]: Checked<InternalRequest<N>> } = internalCommands;

const isLibraryCommand = (name: CommandName): name is LibraryCommand => commands[name].runs === 'library';
const isInternal = (name: string): name is InternalName => Object.hasOwn(internalCommands, name);

function readRequest<Value>({ request: schema }: Checked<Value>, request: unknown): Value {
  const read = schema.safeParse(request);
  if (!read.success) throw new AppError('bad-request');
  return read.data;
}

function answerPage<N extends LibraryCommand>(
  name: N,
  request: unknown,
  to: Handlers<LibraryCommand>,
): unknown {
  return to[name](readRequest(pageRequests[name], request));
}

function answerMain<N extends InternalName>(name: N, request: unknown, to: InternalHandlers): unknown {
  return to[name](readRequest(internalRequests[name], request));
}

type Answer = (name: string, request: unknown) => Promise<Envelope>;

/** Answers what main asks. It never throws: an expected failure comes back as its facts, a bug as `internal` and a report. */
export function answerWith(handlers: LibraryHandlers, report: (error: unknown) => void): Answer {
  const run = (name: string, request: unknown): unknown => {
    if (isInternal(name)) return answerMain(name, request, handlers);
    if (isCommandName(name) && isLibraryCommand(name)) return answerPage(name, request, handlers);
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
export const answerFailure =
  (error: AppError): Answer =>
  () =>
    Promise.resolve({ ok: false, failure: error.facts });
