import type { ParserPort } from './parser-over-port.js';

/** The part of Electron's MessagePortMain that we use; typed here, since this code must not import Electron. */
export interface ElectronPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

interface ParentMessage {
  readonly data: unknown;
  readonly ports: readonly ElectronPort[];
}

/** The part of Electron's `process.parentPort` that we use. */
export interface ParentPort {
  on(event: 'message', listener: (message: ParentMessage) => void): unknown;
  postMessage(message: unknown): void;
}

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' &&
  value !== null &&
  'postMessage' in value &&
  typeof value.postMessage === 'function' &&
  'on' in value &&
  typeof value.on === 'function';

/** The line to main. Throws outside a utility process: there is nobody to talk to. */
export function parentPort(): ParentPort {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(port)) throw new Error('This file runs as a utility process of Electron.');
  return port;
}

/** A line to the parse process over a port that main handed on. */
export const parserPort = (port: ElectronPort): ParserPort => ({
  send: (question) => port.postMessage(question),
  listen: (onAnswer, onClose) => {
    port.on('message', ({ data }) => onAnswer(data));
    port.on('close', onClose);
    port.start();
  },
  close: () => port.close(),
});
