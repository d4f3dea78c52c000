import { isAbsolute } from 'node:path';
import type { AskLibrary } from './ask-internally.js';

/**
 * Tells the library where a file lies that a person dropped or chose, when it is to be saved; everything else is asked as
 * it is. The path comes from the preload alone: the page has none to give. A file that is not on the disk has an empty one.
 */
export const askWithPath = (ask: AskLibrary, path: unknown): AskLibrary =>
  typeof path === 'string' && isAbsolute(path)
    ? (name, request) =>
        name === 'articles.save' ? ask('articles.save-on-disk', { save: request, path }) : ask(name, request)
    : ask;
