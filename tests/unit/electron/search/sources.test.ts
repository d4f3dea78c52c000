import { expect, test } from 'vitest';
import { paragraph, parsed, testLibrary } from '../library/library-for-test.js';

test('Who published what is here is told once each; articles of nobody are none of them', async () => {
  const publishers = ['The Ledger', null, '물결신문', 'The Ledger'];
  let at = -1;
  const parse = () => {
    at += 1;
    const blocks = [paragraph(`글 ${at}`)];
    return Promise.resolve(parsed({ title: `글 ${at}`, publisher: publishers[at] ?? null, blocks }));
  };
  const { ask, save } = testLibrary({ parser: { parse } });
  for (const text of ['하나', '둘', '셋', '넷']) {
    // oxlint-disable-next-line no-await-in-loop -- one publisher after the other
    await save({ source: { kind: 'text', text } });
  }
  expect(await ask('search.sources', undefined)).toEqual(['The Ledger', '물결신문']);
});
