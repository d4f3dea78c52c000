import { describe, expect, test } from 'vitest';
import { towardsPage } from '../../../../electron/ipc/towards-page.js';
import { commands } from '../../../../shared/ipc/contract.js';
import { text } from '../articles/save-requests.js';
import { testLibrary } from '../library/library-for-test.js';

describe('an answer on its way to the page', () => {
  test('is JSON where it is a list of rows, and says the same there', async () => {
    const { library, save } = testLibrary();
    await save(text('제목\n소버린 클라우드'));
    const { rows } = await library
      .answer('articles.list', { view: 'all', after: null, limit: 10 })
      .then((answer) => commands['articles.list'].response.parse(answer.ok && answer.value));
    const sent = towardsPage('articles.rows', { ok: true, value: rows });
    expect(commands['articles.rows'].response.parse('json' in sent ? JSON.parse(sent.json) : null)).toEqual(
      rows,
    );
    expect(rows).toHaveLength(1);
  });

  test.each(['articles.order', '__proto__', null])('of %j stays as it is', (name) => {
    const answer = { ok: true, value: new Float64Array([1]) } as const;
    expect(towardsPage(name, answer)).toBe(answer);
  });

  test('that failed says why', () => {
    const failed = { ok: false, failure: { code: 'not-found' } } as const;
    expect(towardsPage('articles.rows', failed)).toBe(failed);
  });
});
