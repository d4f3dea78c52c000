import { check, constantFrom, nat, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { FETCH_LIMITS } from '../../../../electron/net/limits.js';
import { type FetchedPicture, pictureInAddress } from '../../../../electron/net/picture.js';
import { tinyPictures } from '../../../fixtures/tiny-pictures.js';
import { badSite, never } from './bad-site.js';

const MIMES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml'] as const;

const asAddress = (bytes: Uint8Array): string => `data:;base64,${Buffer.from(bytes).toString('base64')}`;
const judge = (bytes: Uint8Array): FetchedPicture => pictureInAddress(asAddress(bytes), FETCH_LIMITS);
const svg = (text: string): FetchedPicture => judge(new TextEncoder().encode(text));

/** The PNG with another width and height in its header. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(tinyPictures['image/png']);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('a picture', () => {
  test.each(MIMES)('%s comes with its size, whatever it is called', async (mime) => {
    const { fetcher, origin } = await badSite();
    const address = `${origin}/picture.${mime.replace(/^image\/|\+xml$/g, '')}`;
    const picture = await fetcher.fetchPicture(address, { signal: never() });
    expect(picture).toEqual({ ok: true, bytes: tinyPictures[mime], mime, width: 24, height: 16 });
  });

  test('is asked for as a picture, for the page it stands in, as a browser asks', async () => {
    const { fetcher, origin, requests } = await badSite();
    const page = 'http://news.test/story?id=1#top';
    await fetcher.fetchPicture(`${origin}/picture.png`, { signal: never(), page });
    await fetcher.fetchPicture(`${origin}/picture.png`, { signal: never() });
    expect(requests[0]?.headers.accept).toContain('image/webp');
    expect(requests.map(({ headers }) => headers.referer)).toEqual(['http://news.test/', undefined]);
  });

  test.each([
    ['html-as-picture', 'not-a-picture'],
    ['half-picture', 'not-a-picture'],
    ['ok', 'not-a-picture'],
    ['empty', 'not-a-picture'],
    ['status?code=401', 'refused'],
    ['status?code=403', 'refused'],
    ['status?code=404', 'unreachable'],
    ['status?code=500', 'unreachable'],
    ['short', 'unreachable'],
    ['hang-up', 'unreachable'],
    ['loop', 'unreachable'],
    ['to?address=file:///etc/hostname', 'unreachable'],
    ['to-self-on-other-loopback', 'unreachable'],
    ['announced', 'too-large'],
    ['endless', 'not-a-picture'],
  ])('at /%s is missing because it is %s', async (path, failure) => {
    const { fetcher, origin } = await badSite();
    expect(await fetcher.fetchPicture(`${origin}/${path}`, { signal: never() })).toMatchObject({
      ok: false,
      failure,
    });
  });

  test('above the limit is not read on', async () => {
    const { fetcher, origin } = await badSite({ limits: { pictureBytes: 100 } });
    const picture = await fetcher.fetchPicture(`${origin}/picture.png`, { signal: never() });
    expect(picture).toMatchObject({ ok: false, failure: 'too-large' });
  });

  test.each(['file:///etc/hostname', 'javascript:alert(1)', 'blob:x', '', 'picture.png'])(
    'at %s is not asked for',
    async (address) => {
      const fetcher = createFetcher({ allowedPrivateHosts: () => [] });
      expect(await fetcher.fetchPicture(address, { signal: never() })).toMatchObject({
        ok: false,
        failure: 'unreachable',
      });
      await fetcher.close();
    },
  );
});

describe('the size of a picture', () => {
  test.each([
    [30_000, 30_000, 'too-large'],
    [16_385, 1_000, 'too-large'],
    [8_000, 5_001, 'too-large'],
    [4_294_967_295, 4_294_967_295, 'too-large'],
    [0, 10, 'not-a-picture'],
  ])('of %i x %i makes it %s', (width, height, failure) => {
    expect(judge(pngOf(width, height))).toEqual({ ok: false, failure });
  });

  test.each([
    [1, 1],
    [2, 600],
  ])('of %i x %i is a speck that nobody misses', (width, height) => {
    expect(judge(pngOf(width, height))).toEqual({ ok: false, failure: 'not-a-picture', isSpeck: true });
  });

  test.each([
    [8_000, 5_000],
    [16_384, 2_000],
    [3, 3],
  ])('of %i x %i is fine', (width, height) => {
    expect(judge(pngOf(width, height))).toMatchObject({ ok: true, width, height });
  });

  test('is turned with a photograph taken upright', () => {
    const turned = Buffer.from(
      'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000',
      'hex',
    );
    const jpeg = tinyPictures['image/jpeg'];
    expect(judge(Buffer.concat([jpeg.subarray(0, 2), turned, jpeg.subarray(2)]))).toMatchObject({
      width: 16,
      height: 24,
    });
  });
});

describe('a broken picture', () => {
  test.each(MIMES)('%s cut anywhere is no picture', (mime) => {
    const whole = tinyPictures[mime];
    const kept = Array.from({ length: whole.byteLength - 1 }, (_, length) => length).filter(
      (length) => judge(whole.subarray(0, length)).ok,
    );
    expect(kept).toEqual([]);
  });

  test.each(MIMES)('%s with a few bytes behind its end is one', (mime) => {
    const longer = Buffer.concat([
      tinyPictures[mime],
      Buffer.from(mime === 'image/avif' ? '\0\0\0\bfree' : '\n'),
    ]);
    expect(judge(longer)).toMatchObject({ ok: true, width: 24 });
  });

  test('never throws and never hangs, whatever the bytes', () => {
    const start = constantFrom(...MIMES.map((mime) => tinyPictures[mime]), new Uint8Array());
    const checked = check(
      property(start, uint8Array({ maxLength: 400 }), nat(400), (whole, noise, at) => {
        const bytes = new Uint8Array(Math.max(whole.byteLength, at + noise.byteLength));
        bytes.set(whole);
        bytes.set(noise, at);
        const picture = judge(bytes);
        return picture.ok ? picture.width > 2 && picture.height > 2 : picture.failure.length > 0;
      }),
      runs(2_000),
    );
    expect(checked.counterexample).toBeNull();
    expect(checked.failed).toBe(false);
  });
});

describe('an SVG', () => {
  test.each([
    ['<svg width="10" height="20"></svg>', 10, 20],
    ["<svg height='20px' width='10px'></svg>", 10, 20],
    ['<svg width="1in" height="72pt"></svg>', 96, 96],
    ['<svg viewBox="0 0 40 30"></svg>', 40, 30],
    ['<svg width="100%" height="100%" viewBox="0,0,40,30"></svg>', 40, 30],
    ['<svg width="80" viewBox="0 0 40 30"></svg>', 80, 60],
    ['<svg height="60" viewBox="0 0 40 30"></svg>', 80, 60],
    ['<svg></svg>', 300, 150],
    ['<svg viewBox="0 0 0 0"></svg>', 300, 150],
    [
      '\uFEFF <?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x">\n<!-- <html> --><svg:svg width="9" height="9" xmlns:svg="x"></svg:svg>',
      9,
      9,
    ],
  ])('%s has a size', (text, width, height) => {
    expect(svg(text)).toMatchObject({ ok: true, mime: 'image/svg+xml', width, height });
  });

  test.each([
    '<html><svg width="9" height="9"></svg></html>',
    '<svgx></svgx>',
    '<!-- <svg></svg> -->',
    'text <svg></svg>',
    '<svg',
    '<?xml version="1.0"?>',
    '<svg width="9" height="9"><path d="M',
  ])('%s is none', (text) => {
    expect(svg(text)).toEqual({ ok: false, failure: 'not-a-picture' });
  });

  test('of more than 1 MiB is too large', () => {
    expect(svg(`<svg>${' '.repeat(1024 * 1024)}</svg>`)).toEqual({ ok: false, failure: 'too-large' });
  });

  test.each([
    ' '.repeat(1_000_000),
    '<!DOCTYPE '.repeat(100_000),
    `<!DOCTYPE [${'<'.repeat(500_000)}`,
    '<svg '.repeat(200_000),
    `<svg ${'a="" '.repeat(200_000)}`,
    `<svg a="${'='.repeat(900_000)}`,
  ])('made to be slow comes to an end: %.20s…', (text) => {
    expect(svg(text).ok).toBe(false);
  });
});

describe('a picture in its own address', () => {
  test('is read in every spelling', () => {
    const png = Buffer.from(tinyPictures['image/png']);
    const text = '<svg width="10" height="20"></svg>';
    const addresses = [
      `data:image/png;base64,${png.toString('base64')}`,
      `data:image/png;base64,${encodeURIComponent(png.toString('base64'))}`,
      `data:image/png;base64,\n ${png.toString('base64')}`,
      `DATA:text/html;charset=utf-8;BASE64,${png.toString('base64')}`,
      `data:,${[...png].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`,
      `data:image/svg+xml;utf8,${text}`,
      `data:image/svg+xml,${encodeURIComponent(text)}`,
    ];
    expect(addresses.map((address) => pictureInAddress(address, FETCH_LIMITS).ok)).toEqual(
      addresses.map(() => true),
    );
  });

  test.each([
    'data:',
    'data:image/png',
    'data:,',
    'data:;base64,',
    'data:;base64,!!!',
    'data:image/png,hello',
    'data:;base64,AAAA=A',
  ])('that is broken is none: %s', (address) => {
    expect(pictureInAddress(address, FETCH_LIMITS)).toEqual({ ok: false, failure: 'not-a-picture' });
  });

  test.each([
    ['base64', `data:;base64,${'A'.repeat(3_000_000)}`],
    ['escapes', `data:,${'%41'.repeat(2_200_000)}`],
    ['20 MB', `data:;base64,${'A'.repeat(20_000_000)}`],
  ])('of more than 2 MiB is too large: %s', (_, address) => {
    expect(pictureInAddress(address, FETCH_LIMITS)).toEqual({ ok: false, failure: 'too-large' });
  });

  test('is read through the fetcher too', async () => {
    const fetcher = createFetcher({ allowedPrivateHosts: () => [] });
    const picture = await fetcher.fetchPicture(asAddress(tinyPictures['image/gif']), { signal: never() });
    expect(picture).toMatchObject({ ok: true, mime: 'image/gif' });
    await fetcher.close();
  });
});
