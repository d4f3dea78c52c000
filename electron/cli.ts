import { join } from 'node:path';
import { allowClosing } from './command-line/closed-pipe.js';
import { runCommandLine } from './command-line/run.js';
import { forkedParser } from './library/forked-parser.js';
import { createFetcher } from './net/fetcher.js';
import { pickLanguage } from './settings/system-language.js';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

for (const stream of [process.stdout, process.stderr]) allowClosing(stream);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  language: pickLanguage([LC_ALL, LC_MESSAGES, LANG].flatMap((name) => name || [])),
  print: (text) => void process.stdout.write(`${text}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
  stdin: process.stdin,
  fetcher: (allowed) => createFetcher({ allowedPrivateHosts: () => allowed }),
  parser: () => forkedParser(join(import.meta.dirname, 'parse.js')),
});
