import { describe, expect, test } from 'vitest';
import { refreshTarget } from '../../../../electron/net/page-refresh.js';

const leads = (source: string): string | null =>
  refreshTarget({
    bytes: new TextEncoder().encode(source),
    finalUrl: 'https://quay.example/old/1',
    contentType: 'text/html',
    headers: {},
  });

describe('a page that only leads on', () => {
  test.each([
    [
      'at once',
      '<meta http-equiv="refresh" content="0;url=/essay?a=1&amp;b=2">',
      'https://quay.example/essay?a=1&b=2',
    ],
    ['in quotes', `<META content="3; URL='../new'" HTTP-EQUIV=Refresh>`, 'https://quay.example/new'],
    ['in Korean', '<meta http-equiv=refresh content="0; url=/글">', 'https://quay.example/%EA%B8%80'],
  ])('%s', (_, meta, address) => expect(leads(`<head>${meta}</head>Moving`)).toBe(address));

  test.each([
    ['loads itself again', '<meta http-equiv="refresh" content="5">'],
    ['names itself', '<meta http-equiv="refresh" content="0;url=/old/1#top">'],
    ['waits for its reader', '<meta http-equiv="refresh" content="300;url=/next">'],
    [
      'means those without scripts',
      '<noscript><meta http-equiv="refresh" content="0;url=/plain"></noscript>',
    ],
    [
      'is to be read',
      `<meta http-equiv="refresh" content="0;url=/x"><p>${'The lamps were lit. '.repeat(40)}</p>`,
    ],
  ])('is none when it %s', (_, source) => expect(leads(source)).toBeNull());
});
