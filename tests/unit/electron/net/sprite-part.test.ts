import { expect, test } from 'vitest';
import { partName, spritePart } from '../../../../electron/net/sprite-part.js';
import { pictureMime } from '../../../../electron/net/picture-kind.js';
import { svgSize } from '../../../../electron/net/svg-size.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SPRITE = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" style="display:none">
<linearGradient id="sea"/><symbol viewBox="0 0 100 50" id="tides"><path d="M0 0h9" fill="url(#sea)"/></symbol>
<symbol id='rain' viewBox='0 0 640 320'><rect width='9' height='9'/></symbol><view id="corner" viewBox="0 0 9 9"/></svg>`;

const part = (id: string): string => new TextDecoder().decode(spritePart(bytes(SPRITE), id) ?? bytes(''));

test('A drawing of a file of many becomes a file of its own, with what it points to, as wide as a column', () => {
  const drawing = part('tides');
  expect(drawing).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" xmlns:xlink="[^"]+" viewBox="0 0 100 50" width="600" height="300" style="background:#fff"><defs>/,
  );
  expect(drawing).toContain('<linearGradient id="sea"/>');
  expect(drawing.endsWith('</defs><use href="#tides" width="100" height="50"/></svg>')).toBe(true);
  expect(pictureMime(bytes(drawing))).toBe('image/svg+xml');
  expect(svgSize(bytes(part('rain')))).toEqual({ width: 640, height: 320 });
});

test('A name that no drawing has is none; one that means a place leaves the file as it is, and so does any in a file of one drawing', () => {
  expect(spritePart(bytes(SPRITE), 'nothing')).toBeNull();
  expect(spritePart(bytes(SPRITE), '"/><script>')).toBeNull();
  expect(part('corner')).toBe(SPRITE);
  const single = bytes('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>');
  expect(spritePart(single, 'top')).toBe(single);
});

test('The name of a drawing is what stands behind the number sign of an address', () => {
  expect(partName('https://n.test/charts.svg?v=2#k%C3%BCste')).toBe('küste');
  expect([partName('https://n.test/a.svg'), partName('https://n.test/a.svg#%'), partName('a')]).toEqual([
    null,
    null,
    null,
  ]);
});
