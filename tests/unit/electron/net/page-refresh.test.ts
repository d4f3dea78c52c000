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

describe('a page that only leads on by its script', () => {
  test.each([
    ['location.replace("/m/twin")', 'https://quay.example/m/twin'],
    ["window.location.href = 'https://other.example/a?b=1\\u0026c=2';", 'https://other.example/a?b=1&c=2'],
    ['top.location="https:\\/\\/other.example\\/a"', 'https://other.example/a'],
    ["setTimeout(function () { document.location = '/later'; }, 500);", 'https://quay.example/later'],
    ['/* short */ location.assign("/글")', 'https://quay.example/%EA%B8%80'],
  ])('%s', (script, address) =>
    expect(
      leads(`<html><head><title>Moving</title></head><body><script>${script}</script></body></html>`),
    ).toBe(address),
  );

  test.each([
    ['asks first', '<script>if (top !== self) location.replace("/frame")</script>'],
    ['counts its address', '<script>location.replace("/a?" + Date.now())</script>'],
    ['does more', '<script>const draw = 1; location.href = "/a"</script>'],
    ['has another script', '<script src="/app.js"></script><script>location.replace("/a")</script>'],
    ['leads to itself', '<script>location.replace("/old/1#top")</script>'],
    ['goes when it is pressed', '<button onclick="location.replace(\'/a\')">Go</button>'],
    ['is to be read', `<script>location.hash = "#x"</script><p>${'The lamps were lit. '.repeat(20)}</p>`],
  ])('is none when it %s', (_, source) => expect(leads(`<body>${source}</body>`)).toBeNull());
});
