import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PARSE_LIMIT_BYTES } from '../../../../electron/extraction/contract.js';
import { forkedParser } from '../../../../electron/library/forked-parser.js';
import { parsed, temporaryFolder } from './library-for-test.js';

/** A parse process that does what the text says: hang, die, stop as if held still, once or always; or answer with it as the title, or with the most its heap may hold. */
const OBEDIENT = `import { existsSync, writeFileSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
const isFirst = (mark) => !existsSync(mark) && (writeFileSync(mark, ''), true);
process.send('ready');
process.on('message', ({ id, request }) => {
  const [act, mark] = request.text.split(' ');
  if (act === 'hang') for (;;);
  if (act === 'die' || (act === 'die-once' && isFirst(mark))) process.exit(7);
  if (act === 'stop-once' && isFirst(mark)) process.kill(process.pid, 'SIGSTOP');
  const title = act === 'heap' ? String(getHeapStatistics().heap_size_limit) : act;
  process.send({ id, ok: true, article: { ...${JSON.stringify(parsed())}, title } });
});`;

test(
  'a page over which the parser hangs, dies or is held still gets a second try; only the one that fails again fails',
  { timeout: 30_000 },
  async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'parse.mjs');
    writeFileSync(file, OBEDIENT);
    const parser = forkedParser(file, 2_000);
    onTestFinished(parser.close);
    const texts = ['one', 'hang', `die-once ${folder}/a`, 'two', `stop-once ${folder}/b`, 'die', 'three'];
    const answers = await Promise.allSettled(texts.map((text) => parser.parse({ kind: 'text', text })));
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.title : String(answer.reason))),
    ).toEqual([
      'one',
      'AppError: parse-failed',
      'die-once',
      'two',
      'stop-once',
      'AppError: parse-failed',
      'three',
    ]);
    expect([existsSync(join(folder, 'a')), existsSync(join(folder, 'b'))]).toEqual([true, true]);
    parser.close();
    await expect(parser.parse({ kind: 'text', text: 'four' })).rejects.toMatchObject({
      code: 'parse-failed',
    });
  },
);

test('the parser may not grow to what its process is killed at, however late it collects', async () => {
  const file = join(temporaryFolder(), 'parse.mjs');
  writeFileSync(file, OBEDIENT);
  const parser = forkedParser(file);
  onTestFinished(parser.close);
  const { title } = await parser.parse({ kind: 'text', text: 'heap' });
  expect(Number(title)).toBeLessThan(PARSE_LIMIT_BYTES);
});
