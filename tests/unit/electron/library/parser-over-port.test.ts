import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { PARSER_READY, type ParseRequest } from '../../../../electron/extraction/contract.js';
import { ParserOverPort, type ParserPort } from '../../../../electron/library/parser-over-port.js';
import { parsed } from './library-for-test.js';

const text = (value: string): ParseRequest => ({ kind: 'text', text: value });

const nodePort = (port: MessagePort): ParserPort => ({
  send: (question) => port.postMessage(question),
  listen: (onAnswer, onClose) => {
    port.on('message', onAnswer);
    port.on('close', onClose);
  },
  close: () => port.close(),
});

const Question = z.object({ id: z.number(), request: z.object({ text: z.string() }) });
type Question = z.infer<typeof Question>;

/** A parse process at the other end of a line, which answers as it is told to. */
function otherEnd(parser: ParserOverPort, answer: (question: Question) => unknown, isReady = true) {
  const { port1, port2 } = new MessageChannel();
  const asked: string[] = [];
  port2.on('message', (message: unknown) => {
    const question = Question.parse(message);
    asked.push(question.request.text);
    const said = answer(question);
    if (said !== undefined) port2.postMessage(said);
  });
  parser.connect(nodePort(port1));
  const getReady = (): void => port2.postMessage(PARSER_READY);
  if (isReady) getReady();
  onTestFinished(() => port2.close());
  return { asked, getReady, die: () => port2.close() };
}

const right = ({ id, request }: Question) => ({ id, ok: true, article: parsed({ title: request.text }) });
const silent = (): undefined => undefined;

describe('the parser over a port', () => {
  test('asks one question at a time and answers each', async () => {
    const parser = new ParserOverPort(() => undefined);
    const answers = Promise.all(['a', 'b', 'c'].map((value) => parser.parse(text(value))));
    otherEnd(parser, right);
    expect((await answers).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
  });

  test('passes on why something could not be read', async () => {
    const parser = new ParserOverPort(() => undefined);
    otherEnd(parser, ({ id }) => ({ id, ok: false, failure: 'not-html' }));
    await expect(parser.parse(text('x'))).rejects.toMatchObject({ code: 'not-html' });
  });

  test('asks again what took too long, behind the others, and gives it up the second time', async () => {
    const stuck = vi.fn<() => void>();
    const parser = new ParserOverPort(stuck, 30);
    otherEnd(parser, silent);
    const first = parser.parse(text('bomb'));
    const second = parser.parse(text('good'));
    await vi.waitUntil(() => stuck.mock.calls.length === 1);
    const { asked } = otherEnd(parser, (question) =>
      question.request.text === 'bomb' ? undefined : right(question),
    );
    expect((await second).title).toBe('good');
    await expect(first).rejects.toMatchObject({ code: 'parse-failed' });
    expect(asked).toEqual(['good', 'bomb']);
    expect(stuck).toHaveBeenCalledTimes(2);
  });

  test('does not count the loading of a process against a page, unless it never ends', async () => {
    const stuck = vi.fn<() => void>();
    const parser = new ParserOverPort(stuck, 30, 2_000);
    const { getReady, asked } = otherEnd(parser, silent, false);
    const answer = parser.parse(text('slow start'));
    await vi.waitUntil(() => asked.length === 1);
    await new Promise((passed) => void setTimeout(passed, 60));
    expect(stuck).not.toHaveBeenCalled();
    getReady();
    await vi.waitUntil(() => stuck.mock.calls.length === 1);
    otherEnd(parser, right);
    expect((await answer).title).toBe('slow start');

    const impatient = new ParserOverPort(stuck, 10, 30);
    otherEnd(impatient, silent, false);
    const another = impatient.parse(text('no start'));
    await vi.waitUntil(() => stuck.mock.calls.length === 2);
    otherEnd(impatient, right);
    expect((await another).title).toBe('no start');
  });

  test('asks again what a process died over, and goes on', async () => {
    const parser = new ParserOverPort(() => undefined);
    const { die, asked } = otherEnd(parser, silent);
    const first = parser.parse(text('unlucky'));
    const second = parser.parse(text('good'));
    await vi.waitUntil(() => asked.length === 1);
    die();
    await vi.waitUntil(() => parser.isWaiting);
    const fresh = otherEnd(parser, right);
    expect([(await first).title, (await second).title]).toEqual(['unlucky', 'good']);
    expect(fresh.asked).toEqual(['good', 'unlucky']);
  });

  test('gives a page up over which two processes died', async () => {
    const parser = new ParserOverPort(() => undefined);
    const first = parser.parse(text('bomb'));
    for (let death = 0; death < 2; death += 1) {
      const { die, asked } = otherEnd(parser, silent);
      // oxlint-disable-next-line no-await-in-loop -- one process after the other
      await vi.waitUntil(() => asked.length === 1);
      die();
    }
    await expect(first).rejects.toMatchObject({ code: 'parse-failed' });
  });

  test('does not wait for an old line once a new one is here', async () => {
    const parser = new ParserOverPort(() => undefined);
    const { asked } = otherEnd(parser, silent);
    const first = parser.parse(text('a'));
    await vi.waitUntil(() => asked.length === 1);
    otherEnd(parser, right);
    expect((await first).title).toBe('a');
  });

  test('takes nonsense for a failure, and an answer to another question for nothing', async () => {
    const toAnother = ({ id }: Question) => right({ id: id + 1, request: { text: 'other' } });
    const parser: ParserOverPort = new ParserOverPort(() => void otherEnd(parser, toAnother), 30);
    otherEnd(parser, () => ({ hello: 'world' }));
    await expect(parser.parse(text('a'))).rejects.toMatchObject({ code: 'parse-failed' });
    otherEnd(parser, toAnother);
    await expect(parser.parse(text('b'))).rejects.toMatchObject({ code: 'parse-failed' });
  });
});
