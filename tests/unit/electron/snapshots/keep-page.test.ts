import { onTestFinished, describe, expect, test } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { takePartApart } from '../../../../electron/extraction/take-page-apart.js';
import { assetPath } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { z } from 'zod';
import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { drawPng, scenes } from '../../../fixtures/picture.js';
import { type Answer, loopbackSite } from '../articles/loopback-site.js';
import { temporaryFolder, testLibrary } from '../library/library-for-test.js';

const words =
  'The keepers of the light have wrapped its lamp room in wool, as their grandmothers did. '.repeat(6);
const page = `<!doctype html><title>The light in wool</title><link rel=stylesheet href=/style.css><body style="background:url(/tile.png)">
<article><h1>The light in wool</h1><p>${words}</p><img src=/harbour.png alt=Harbour><p>${words}</p><p>${words}</p></article>`;

const picture = drawPng(scenes.harbour, 320, 200);
const whole: Record<string, Answer> = {
  '/page': { body: page },
  '/style.css': { type: 'text/css', body: '@import "more.css"; h1{color:red;background:url(tile.png)}' },
  '/more.css': { type: 'text/css', body: '@import "style.css"; p{margin:0}' },
  '/tile.png': { type: 'image/png', body: drawPng(scenes.orchard, 64, 40) },
  '/harbour.png': { type: 'image/png', body: picture },
};

/** A library that saves from a site of its own, and the whole pages it keeps. */
async function keeping(answers = { ...whole }) {
  const site = await loopbackSite(answers);
  const host = new URL(site.address('/')).host;
  const fetcher = createFetcher({ allowedPrivateHosts: () => [host] });
  onTestFinished(() => fetcher.close());
  const root = temporaryFolder();
  const library = testLibrary({ root, fetcher, parser: { parse: readRequest, takeApart: takePartApart } });
  const { ask, save, told, ended } = library;
  const saved = async (source: { readonly keepsPage?: true } = {}) => {
    const { articleId: id } = await save({
      source: { kind: 'address', address: site.address('/page'), ...source },
    });
    return id;
  };
  const keep = async (id: string): Promise<void> => {
    const { jobId } = await ask('snapshots.keep', { id });
    await ended(jobId);
  };
  const file = async (id: string): Promise<string> => {
    const answer = await library.library.answer('snapshots.file', { id });
    if (!answer.ok || typeof answer.value !== 'object' || answer.value === null || !('hash' in answer.value))
      throw new Error('No whole page is kept.');
    const path = assetPath(libraryFolder(root), String(answer.value.hash));
    return brotliDecompressSync(readFileSync(path)).toString('utf8');
  };
  return { ...library, site, answers, saved, keep, file, told };
}

test('Drawings of a file of the site stand in a whole page where they are used, the file is asked for once, and no other site is', async () => {
  const use = (address: string): string =>
    `<svg width=40 height=20 fill=teal><use href="${address}" x=2 /></svg>`;
  const uses = ['/s.svg#a', '/s.svg#b', '/s.svg#gone', 'http://127.0.0.2:9/s.svg#a'].map(use).join('');
  const { site, saved, keep, file, ask } = await keeping({
    ...whole,
    '/page': { body: page.replace('<h1>', `${uses}<h1>`) },
    '/s.svg': {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg"><symbol id=a viewBox="0 0 4 2"><path d="M0 0h4"/></symbol><g id=b><script>alert(1)</script><circle r=3 /></g></svg>',
    },
  });
  const id = await saved();
  await keep(id);
  const text = await file(id);
  expect(text).toContain(
    '<svg width="40" height="20" fill="teal"><svg x="2" overflow="visible"><svg viewBox="0 0 4 2"><path d="M0 0h4"></path></svg></svg></svg>',
  );
  expect(text).toContain('<g id="offprint-sprite-b"><circle r="3"></circle></g>');
  expect(text).not.toMatch(/alert|127\.0\.0\.2|s\.svg/);
  expect(site.asked.filter((path) => path === '/s.svg')).toHaveLength(1);
  expect(await ask('snapshots.read', { id })).toMatchObject({ kept: { missing: 1 } });
});

describe('a whole page', () => {
  test('is one file: sheets that import each other, pictures and backgrounds are in it, nothing leads out', async () => {
    const { ask, site, saved, keep, file } = await keeping();
    const id = await saved();
    const before = site.asked.length;
    await keep(id);
    expect(site.asked.slice(before).toSorted(), 'The picture of the article is here already').toEqual([
      '/more.css',
      '/style.css',
      '/tile.png',
    ]);
    expect(await ask('snapshots.read', { id })).toMatchObject({
      mayKeep: true,
      kept: { version: 1, missing: 0 },
    });
    const html = await file(id);
    expect(html).toContain(`data:image/png;base64,${Buffer.from(picture).toString('base64')}`);
    expect(html).toContain('h1{color:red;background:url(data:image/png;base64,');
    expect(html.indexOf('p{margin:0}')).toBeLessThan(html.indexOf('h1{color:red'));
    expect(html).not.toContain(site.address(''));
  });

  test('is kept with the save that asks for it, and with every save of its site', async () => {
    const { ask, told, saved } = await keeping();
    const kept = () =>
      told.filter(
        ({ name, payload }) => name === 'job.finished' && JSON.stringify(payload).includes('keep-page'),
      );
    const id = await saved({ keepsPage: true });
    await expect.poll(() => kept().length).toBe(1);
    await ask('snapshots.set-site', { host: '127.0.0.1', isOn: true });
    await ask('articles.delete', { ids: [id] });
    await saved();
    await expect.poll(() => kept().length).toBe(2);
    expect(await ask('snapshots.sites', undefined)).toEqual(['127.0.0.1']);
    await ask('snapshots.set-site', { host: '127.0.0.1', isOn: false });
    expect(await ask('snapshots.sites', undefined)).toEqual([]);
  });

  test('has the letters of a font whose first file is gone', async () => {
    const { ask, answers, saved, keep, file } = await keeping();
    const faces =
      "@font-face{font-family:A;src:url(gone.woff2)format('woff2'),url(there.woff)format('woff')}";
    answers['/more.css'] = { type: 'text/css', body: faces };
    answers['/there.woff'] = { type: 'font/woff', body: `wOFF${'0'.repeat(60)}` };
    const id = await saved();
    await keep(id);
    expect(await ask('snapshots.read', { id })).toMatchObject({ kept: { missing: 0 } });
    expect(await file(id)).toContain('src:url(data:font/woff;base64,');
  });

  test('counts what could not be had; what comes later takes its place, and never the other way', async () => {
    const { ask, answers, saved, keep, file } = await keeping();
    delete answers['/tile.png'];
    answers['/more.css'] = { body: '<p>Not found</p>' };
    const id = await saved();
    await keep(id);
    expect(await ask('snapshots.read', { id })).toMatchObject({ kept: { pieces: 4, missing: 2 } });
    expect(await file(id)).toContain('h1{color:red;background:url(data:,)}</style>');
    Object.assign(answers, whole);
    await keep(id);
    expect(await ask('snapshots.read', { id })).toMatchObject({ kept: { missing: 0 } });
    delete answers['/tile.png'];
    await keep(id);
    expect(await ask('snapshots.read', { id }), 'What is here is better').toMatchObject({
      kept: { missing: 0 },
    });
  });

  test('stays what is shown when a login form at the same address is saved from the window of sites', async () => {
    const { ask, library, site, saved, keep, file, ended, told } = await keeping();
    const id = await saved();
    await keep(id);
    const before = await file(id);
    await ask('snapshots.set-site', { host: '127.0.0.1', isOn: true });
    const html = new TextEncoder().encode('<!doctype html><title>Sign in</title><form><input></form>');
    const shown = { address: site.address('/page'), site: '127.0.0.1', html };
    const answer = await library.answer('sites.save-shown', shown);
    expect(answer).toMatchObject({ ok: true, value: { articleId: id } });
    await ended(answer.ok ? z.object({ jobId: z.string() }).parse(answer.value).jobId : '');
    expect(told.findLast(({ name }) => name === 'job.failed')?.payload).toMatchObject({
      failure: { code: 'outcome-weaker' },
    });
    await keep(id);
    expect(await file(id)).toBe(before);
    expect((await ask('articles.open', { id })).headline).toMatchObject({ title: 'The light in wool' });
  });

  test('is not made worse while its site is down, and that is told', async () => {
    const { answers, site, saved, keep, file, told } = await keeping();
    delete answers['/tile.png'];
    const id = await saved();
    await keep(id);
    const before = await file(id);
    await site.close();
    await keep(id);
    expect(await file(id)).toBe(before);
    expect(told.findLast(({ name }) => name === 'job.failed')?.payload).toMatchObject({
      kind: 'keep-page',
      failure: { code: 'pictures-missing' },
    });
  });

  test('that was taken away comes back with Undo', async () => {
    const { ask, saved, keep } = await keeping();
    const id = await saved();
    await keep(id);
    await ask('snapshots.remove', { id });
    expect(await ask('snapshots.read', { id })).toMatchObject({ kept: null });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'remove-page' });
    expect(await ask('snapshots.read', { id })).toMatchObject({ kept: { version: 1 } });
  });

  test('goes with its article, and its file is named until then', async () => {
    const { ask, library, saved, keep } = await keeping();
    const id = await saved();
    await keep(id);
    library.tables.assets.deleteUnnamed();
    const hash = library.tables.snapshots.shownOf(library.tables.articles.find(id)?.row ?? 0)?.hash ?? '';
    expect(library.tables.assets.unnamed([hash])).toEqual([]);
    await ask('articles.delete', { ids: [id] });
    await ask('trash.empty', undefined);
    expect(library.tables.assets.unnamed([hash])).toEqual([hash]);
  });

  test('waits for a network when there is none, and nothing of the article changes', async () => {
    const { ask, site, saved, keep, told } = await keeping();
    const id = await saved();
    await site.close();
    await keep(id);
    expect(told.find(({ name }) => name === 'job.deferred')?.payload).toMatchObject({ kind: 'keep-page' });
    expect((await ask('articles.open', { id })).headline).toMatchObject({
      body: 'saved',
      failure: null,
      jobId: null,
    });
  });

  test('of a text that was pasted there is none', async () => {
    const { ask, save } = await keeping();
    const { articleId: id } = await save({ source: { kind: 'text', text: `A title\n\n${words}` } });
    expect(await ask('snapshots.read', { id })).toEqual({ kept: null, mayKeep: false });
    await expect(ask('snapshots.keep', { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is written where a person chose, byte for byte', async () => {
    const { library, saved, keep, file } = await keeping();
    const id = await saved();
    await keep(id);
    const path = `${temporaryFolder()}/page.html`;
    expect(await library.answer('snapshots.write', { id, path })).toMatchObject({ ok: true });
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(await file(id));
    expect(await library.answer('snapshots.name', { id })).toMatchObject({
      value: { fileName: 'The light in wool.html' },
    });
  });
});
