import { describe, expect, test } from 'vitest';
import { testLibrary } from './library-for-test.js';

describe('bad requests', () => {
  const nobody = '0198f7a0-0000-7000-8000-000000000000';
  test.each([
    ['articles.save', { source: { kind: 'address', address: 'file:///etc/passwd' } }, 'bad-request'],
    ['articles.save', { source: { kind: 'text', text: '' } }, 'bad-request'],
    ['articles.save', { source: { kind: 'text', text: 'x' }, into: nobody }, 'not-found'],
    ['articles.open', { id: nobody }, 'not-found'],
    ['articles.open', { id: '1' }, 'bad-request'],
    ['articles.retry', { id: nobody }, 'not-found'],
    ['articles.progress', { id: nobody, progress: 0.5, position: null }, 'not-found'],
    ['articles.seen', { id: nobody }, 'not-found'],
    ['articles.change', { ids: [nobody], change: {} }, 'bad-request'],
    ['app.info', undefined, 'bad-request'],
    ['__proto__', {}, 'bad-request'],
    ['constructor', {}, 'bad-request'],
    ['exports.write', { path: 'relative.md', text: 'x' }, 'bad-request'],
  ])('%s %j is %s', async (name, request, code) => {
    const { library } = testLibrary();
    expect(await library.answer(name, request)).toEqual({ ok: false, failure: { code } });
  });
});
