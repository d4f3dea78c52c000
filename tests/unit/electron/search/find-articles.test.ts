import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../../fixtures/any-text.js';
import { runs } from '../../../fixtures/runs.js';
import { testLibrary } from '../library/library-for-test.js';

it('answers random queries, typed or half typed, each with articles that are there', async () => {
  const { ask, save } = testLibrary();
  await save({ source: { kind: 'text', text: '소버린 클라우드\nKT와 C++, 3,000명 🎉' } });
  const part = constantFrom('"', '(', ')', '-', '*', ':', '^', '+', ' ', ' OR ', 'NEAR', 'AND', 'NOT', 'title:', 'is:read', '클', 'ㄹ', 'kt', 'e\u0301', 'א', '\ud800', '\0', '\u202e', '🎉'); // prettier-ignore
  await assert(
    asyncProperty(array(part, { maxLength: 12 }), anyText({ maxLength: 8 }), async (parts, tail) => {
      for (const isOpen of [false, true]) {
        // eslint-disable-next-line no-await-in-loop -- one library
        const { hits, count } = await ask('search.find', {
          query: parts.join('') + tail,
          isOpen,
          sort: 'best',
          offset: 0,
          limit: 10,
        });
        expect(hits).toHaveLength(count);
        expect(count).toBeLessThanOrEqual(1);
      }
    }),
    runs(250),
  );
});
