import { expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { failureOf } from '../../../renderer/lib/failure-of.js';
import { highlightSelection } from '../../../renderer/state/highlight-acts.js';
import { createSession } from '../../../renderer/state/session.js';
import { article, paragraph } from '../support/articles.js';
import { createFakeBridge, Refusal } from '../support/fake-bridge.js';

test('Two keys without a pause between them mark the words once, in the colour of the second', async () => {
  const fake = createFakeBridge();
  const given = article({ title: 'first' }, { blocks: [paragraph('words to be marked')] });
  fake.library.articles = [given];
  const { reading } = createSession(createClient(fake.bridge));
  await reading.open(given.headline.id);
  const words = { start: 0, end: 5 };
  const [first, second] = await Promise.all([
    reading.highlight(words, 'yellow'),
    reading.highlight(words, 'green'),
  ]);
  expect([first?.isNew, second?.isNew]).toEqual([true, false]);
  expect(fake.requestsOf('highlights.add')).toHaveLength(1);
  expect(fake.requestsOf('highlights.recolor')).toHaveLength(1);
});

test('Words that a full disk refused to mark stay selected for the next try', async () => {
  const fake = createFakeBridge();
  const given = article({ title: 'first' }, { blocks: [paragraph('words to be marked')] });
  fake.library.articles = [given];
  const { reading } = createSession(createClient(fake.bridge));
  await reading.open(given.headline.id);
  const words = { start: 0, end: 5 };
  reading.store.change({ selection: words });
  fake.answer('highlights.add', () => new Refusal({ code: 'disk-full' }));
  expect(await reading.highlight(words, 'yellow').catch(failureOf)).toEqual({ code: 'disk-full' });
  expect(reading.store.get().selection).toEqual(words);
});

test.each([
  ['are given up once they are marked', false],
  ['are left as they are when others were selected meanwhile', true],
])('Selected words %s', async (_, isAnew) => {
  const fake = createFakeBridge();
  const given = article({ title: 'first' }, { blocks: [paragraph('words to be marked')] });
  fake.library.articles = [given];
  const session = createSession(createClient(fake.bridge));
  await session.reading.open(given.headline.id);
  session.reading.store.change({ selection: { start: 0, end: 5 } });
  const selection = window.getSelection();
  if (!selection) throw new Error('There is a selection.');
  const givenUp = vi.spyOn(selection, 'removeAllRanges');
  onTestFinished(() => givenUp.mockRestore());
  const marked = highlightSelection(session, 'yellow', false);
  if (isAnew) document.dispatchEvent(new Event('selectstart'));
  await marked;
  expect(givenUp).toHaveBeenCalledTimes(isAnew ? 0 : 1);
});
