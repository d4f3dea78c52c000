import { type ChildProcess, fork } from 'node:child_process';
import { AppError } from '../../shared/app-error.js';
import type { PageParser } from '../articles/parser.js';
import { PARSE_LIMIT_MS, PARSE_V8_FLAGS } from '../extraction/contract.js';
import { ParserOverPort, type ParserPort } from './parser-over-port.js';

const childPort = (child: ChildProcess): ParserPort => ({
  send: (question) => void child.send(question),
  listen: (onAnswer, onClose) => {
    child.on('message', onAnswer);
    child.once('exit', onClose);
  },
  close: () => void child.kill('SIGKILL'),
});

/**
 * The parser in a forked Node process, for the command line and for tests; the app has its own over a port. The
 * process starts with the first page, and a fresh one follows one that died or had to be killed.
 */
export function forkedParser(
  file: string,
  limitMs: number = PARSE_LIMIT_MS,
): PageParser & { readonly close: () => void } {
  let isClosed = false;
  let child: ChildProcess | null = null;
  const line = new ParserOverPort(() => undefined, limitMs);

  const start = (): void => {
    if (child || isClosed) return;
    const mine = fork(file, [], {
      execArgv: [...PARSE_V8_FLAGS],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = mine;
    line.connect(childPort(mine));
    // After the line's own listener: it puts what the process died over back into the queue.
    mine.once('exit', () => {
      child = null;
      if (line.isWaiting) start();
    });
  };

  const asked = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    if (isClosed) return Promise.reject(new AppError('parse-failed'));
    const answer = ask();
    start();
    return answer;
  };

  return {
    parse: (request) => asked(() => line.parse(request)),
    takeApart: (request) => asked(() => line.takeApart(request)),
    close: () => {
      isClosed = true;
      child?.kill('SIGKILL');
    },
  };
}
