import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { forkedParser } from '../../../../electron/library/forked-parser.js';
import { parsed, temporaryFolder } from './library-for-test.js';

/** A parse process that does what the text says: hang, die, or answer with it as the title. */
const OBEDIENT = `process.on('message', ({ id, request }) => {
  if (request.text === 'hang') for (;;);
  if (request.text === 'die') process.exit(7);
  process.send({ id, ok: true, article: { ...${JSON.stringify(parsed())}, title: request.text } });
});`;

test(
  'a page that hangs or kills the parser fails alone; the pages behind it get a fresh process',
  { timeout: 30_000 },
  async () => {
    const file = join(temporaryFolder(), 'parse.mjs');
    writeFileSync(file, OBEDIENT);
    const parser = forkedParser(file, 1_500);
    onTestFinished(parser.close);
    const texts = ['one', 'hang', 'two', 'die', 'three'];
    const answers = await Promise.allSettled(texts.map((text) => parser.parse({ kind: 'text', text })));
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.title : String(answer.reason))),
    ).toEqual(['one', 'AppError: parse-failed', 'two', 'AppError: parse-failed', 'three']);
    parser.close();
    await expect(parser.parse({ kind: 'text', text: 'four' })).rejects.toMatchObject({
      code: 'parse-failed',
    });
  },
);
