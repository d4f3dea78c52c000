import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARSER_READY, ParseAnswer, type ParseQuestion } from '../../../../electron/extraction/contract.js';

const ROOT = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'offprint-parse-'));
let child: ChildProcess;

/** As vite.config.ts builds it: one file, jsdom left outside. */
beforeAll(async () => {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: join(ROOT, 'electron/extraction/process.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'parse.mjs' } },
    },
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  child = fork(join(folder, 'parse.mjs'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}, 60_000);

afterAll(() => {
  child.kill();
  rmSync(folder, { recursive: true, force: true });
});

function answersTo(questions: readonly unknown[], count: number): Promise<readonly ParseAnswer[]> {
  return new Promise((resolve, reject) => {
    const answers: ParseAnswer[] = [];
    const hear = (message: unknown): void => {
      if (message === PARSER_READY) return;
      answers.push(ParseAnswer.parse(message));
      if (answers.length < count) return;
      child.off('message', hear);
      resolve(answers);
    };
    child.on('message', hear);
    child.once('exit', () => reject(new Error('The process ended.')));
    for (const question of questions) child.send(Object(question));
  });
}

const text = (id: number, source: string): ParseQuestion => ({ id, request: { kind: 'text', text: source } });
const page = (id: number, source: string): ParseQuestion => ({
  id,
  request: { kind: 'page', bytes: new TextEncoder().encode(source), contentType: 'text/html', url: null },
});

describe('the parse process', () => {
  test('answers one question after another, in order', async () => {
    const answers = await answersTo(
      [text(1, '제목\n첫 문단이다.'), page(2, '%PDF-1.7'), text(3, '둘째\n문단이다.')],
      3,
    );
    expect(answers).toMatchObject([
      { id: 1, ok: true, article: { title: '제목' } },
      { id: 2, ok: false, failure: 'not-html' },
      { id: 3, ok: true, article: { title: '둘째' } },
    ]);
  });

  test('ignores a question of another shape and goes on', async () => {
    const answers = await answersTo([{ id: 'x' }, [], text(4, '제목\n문단이다.')], 1);
    expect(answers).toMatchObject([{ id: 4, ok: true }]);
  });

  test('falls back to jsdom, which stays outside its bundle', async () => {
    // Nothing here is an article to any extractor, and there is enough of it to look twice.
    const answers = await answersTo(
      [
        page(
          5,
          `<!doctype html><title>제목</title>${'<b>낱말</b> '.repeat(5)}${'<nav>차림표 </nav>'.repeat(60)}`,
        ),
      ],
      1,
    );
    expect(answers).toMatchObject([{ id: 5, ok: true, article: { title: '제목' } }]);
  }, 20_000);
});
