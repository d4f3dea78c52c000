import { array, assert, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import { markPattern, marksIn } from '../../../../electron/search/marks.js';
import { termOf } from '../../../../electron/search/term.js';
import { indexOf } from './index-for-test.js';
import { typedStates } from './korean-keyboard.js';
import { cutFrom, mixedText } from './mixed-news.js';
import { plainText, says } from './said.js';

const cutOfTexts = array(mixedText, { minLength: 1, maxLength: 5 }).chain((texts) =>
  cutFrom(texts).map((cut) => ({ texts, ...cut })),
);

describe('A word or a phrase of any scripts side by side', () => {
  it('finds the texts that say it, marks it there, and finds no other', () => {
    assert(
      property(cutOfTexts, ({ texts, query, said }) => {
        const { ask, close } = indexOf(texts);
        const wanted = plainText(said);
        const saying = texts.flatMap((text, number) => (says(plainText(text), wanted) ? [number] : []));
        const term = termOf(said);
        const pattern = term && markPattern([term]);
        const marked = texts.flatMap((text, number) => (marksIn(text, pattern).length > 0 ? [number] : []));
        expect({ found: ask(query), marked }).toEqual({ found: saying, marked: saying });
        close();
      }),
      runs(100),
    );
  });

  it('finds them after each key that types it', () => {
    assert(
      property(cutOfTexts, ({ texts, query, said }) => {
        const { ask, close } = indexOf(texts);
        const found = ask(query);
        const quote = query.startsWith('"') ? '"' : '';
        const states = typedStates(said);
        // 드ㅋ is 듴 to a keyboard that nobody lets rest.
        pre(plainText(states.at(-1) ?? '').plain === plainText(said).plain);
        // One consonant alone begins too much: it looks for nothing.
        const asking = states.filter((state) => termOf(state, true) !== null);
        const lacking = asking.filter((state) => {
          const soFar = ask(quote + state, true);
          return found.some((number) => !soFar.includes(number));
        });
        expect(lacking).toEqual([]);
        close();
      }),
      runs(60),
    );
  });
});
