import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../../electron/net/charset.js';
import { encodingOf } from '../../../../electron/net/charset-label.js';

const KOREAN =
  '정부는 오는 9월까지 공공 부문의 전산 체계를 새로 짜겠다고 12일 밝혔다. ‘똠방각하’와 펲시콜라도 읽혀야 한다.';
const JAPANESE = '県は新しい橋の工事を来年の春に始めると発表した。住民はカレンダーを見ている。';
const SIMPLIFIED = '市政府昨天表示，新的地铁线路将于明年春天开始建设，市民可以提出意见。';
const TRADITIONAL = '市政府昨天表示，新的捷運路線將於明年春天開始興建，市民可以提出意見。';
const RUSSIAN = 'Городской совет решил построить новую школу у реки весной следующего года.';
const FRENCH =
  'Le conseil a décidé de rénover l’école près de la rivière à l’été prochain, où la fête aura lieu.';

const page = (body: string, meta = ''): string =>
  `<!doctype html><html><head>${meta}<title>x</title></head><body><p>${body}</p></body></html>`;
const encode = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding);

describe('bytes that speak for themselves', () => {
  test.each([
    [
      'a UTF-8 mark over a wrong header',
      Buffer.from(`\ufeff${KOREAN}`),
      'text/html; charset=euc-kr',
      'utf-8',
    ],
    ['UTF-8 over a header that says EUC-KR', Buffer.from(page(KOREAN)), 'text/html; charset=euc-kr', 'utf-8'],
    [
      'UTF-8 over a meta that says EUC-KR',
      Buffer.from(page(KOREAN, '<meta charset="euc-kr">')),
      null,
      'utf-8',
    ],
    [
      'UTF-16 with a mark',
      iconv.encode(page(KOREAN), 'utf-16le', { addBOM: true }),
      'text/html; charset=utf-8',
      'utf-16le',
    ],
    ['UTF-16LE without a mark', encode(page(KOREAN), 'utf-16le'), null, 'utf-16le'],
    ['UTF-16BE without a mark', encode(page(KOREAN), 'utf-16be'), null, 'utf-16be'],
    ['UTF-32LE with a mark', iconv.encode(page(KOREAN), 'utf-32le', { addBOM: true }), null, 'utf-32le'],
    ['UTF-32BE without a mark', encode(page(KOREAN), 'utf-32be'), null, 'utf-32be'],
  ])('%s', (_, bytes, contentType, encoding) => {
    const decoded = decodeBytes(bytes, { contentType });
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain('정부는 오는');
    expect(decoded.text).not.toContain('\ufeff');
  });

  test('ISO-2022-JP is known by its escapes', () => {
    const bytes = Buffer.from('\u001b$B%K%e!<%9\u001b(B', 'latin1');
    expect(decodeBytes(bytes)).toEqual({ text: 'ニュース', encoding: 'iso-2022-jp' });
  });
});

describe('a name is believed where the bytes do not contradict it', () => {
  test.each([
    ['euc-kr', 'cp949', KOREAN],
    ['ks_c_5601-1987', 'cp949', KOREAN],
    ['ms949', 'cp949', KOREAN],
    ['Shift_JIS', 'cp932', JAPANESE],
    ['x-sjis', 'cp932', JAPANESE],
    ['EUC-JP', 'euc-jp', JAPANESE],
    ['gb2312', 'gb18030', SIMPLIFIED],
    ['big5', 'big5', TRADITIONAL],
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['koi8-r', 'koi8-r', RUSSIAN],
    ['ISO-8859-1', 'windows-1252', FRENCH],
  ])('%s in the header, and in a meta', (label, encoding, text) => {
    expect(decodeBytes(encode(text, encoding), { contentType: `text/html; charset="${label}"` })).toEqual({
      text,
      encoding,
    });
    const withMeta = page(text, `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`);
    expect(decodeBytes(encode(withMeta, encoding))).toEqual({ text: withMeta, encoding });
  });

  test('the first name in a meta that anybody knows wins, and none in a comment does', () => {
    const text = page(
      KOREAN,
      '<!-- <meta charset="big5"> --><meta charset="klingon"><meta charset="euc-kr"><meta charset="gb2312">',
    );
    expect(decodeBytes(encode(text, 'cp949')).encoding).toBe('cp949');
  });

  test('an XML declaration counts', () => {
    const text = `<?xml version="1.0" encoding="euc-kr"?>${page(KOREAN)}`;
    expect(decodeBytes(encode(text, 'cp949'))).toEqual({ text, encoding: 'cp949' });
  });

  test('a meta after 4 kB does not', () => {
    const text = `<!--${' '.repeat(5_000)}--><meta charset="big5">${KOREAN}`;
    expect(decodeBytes(encode(text, 'cp949')).encoding).toBe('cp949');
  });

  test('the person has the last word', () => {
    const bytes = encode(JAPANESE, 'euc-jp');
    expect(decodeBytes(bytes, { contentType: 'text/html; charset=shift_jis', override: 'euc-jp' }).text).toBe(
      JAPANESE,
    );
  });
});

describe('without a name, or with a false one', () => {
  test.each([
    ['Korean', KOREAN, 'cp949'],
    ['Japanese in Shift_JIS', JAPANESE, 'cp932'],
    ['Japanese in EUC-JP', JAPANESE, 'euc-jp'],
    ['Simplified Chinese', SIMPLIFIED, 'gb18030'],
    ['Traditional Chinese', TRADITIONAL, 'big5'],
    ['Russian', RUSSIAN, 'windows-1251'],
    ['French', FRENCH, 'windows-1252'],
  ])('%s is found', (_, text, encoding) => {
    expect(decodeBytes(encode(text, encoding))).toEqual({ text, encoding });
  });

  test('EUC-KR called UTF-8 is found', () => {
    const decoded = decodeBytes(encode(page(KOREAN, '<meta charset="utf-8">'), 'cp949'), {
      contentType: 'text/html; charset=utf-8',
    });
    expect(decoded.encoding).toBe('cp949');
    expect(decoded.text).not.toContain('\ufffd');
  });

  test('UTF-8 with one bad byte stays UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(KOREAN), Buffer.from([0xff]), Buffer.from(KOREAN)]);
    expect(decodeBytes(bytes)).toEqual({ text: `${KOREAN}\ufffd${KOREAN}`, encoding: 'utf-8' });
  });

  test('UTF-8 cut in the middle of a character stays UTF-8', () => {
    const decoded = decodeBytes(Buffer.from(KOREAN).subarray(0, -3).subarray(0, 100));
    expect(decoded.encoding).toBe('utf-8');
  });
});

test.each([
  'utf-7',
  'UTF7',
  'unicode-1-1-utf-7',
  'iso-2022-kr',
  'iso-2022-cn',
  'hz-gb-2312',
  'hex',
  'base64',
  'binary',
  '',
  '__proto__',
])('the label %j is never honoured', (label) => {
  expect(encodingOf(label)).toBeNull();
  const attack = '+ADw-script+AD4-';
  expect(decodeBytes(Buffer.from(attack), { contentType: `text/html; charset=${label}` }).text).toBe(attack);
});

test('no bytes at all are no text', () => {
  expect(decodeBytes(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
});

test('any bytes under any label become well-formed text', () => {
  const labels = fc.constantFrom(
    'utf-8',
    'euc-kr',
    'utf-16le',
    'utf-16be',
    'utf-32',
    'gb18030',
    'iso-2022-jp',
    'nonsense',
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), labels, (bytes, override) => {
      expect(decodeBytes(bytes, { override }).text).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

describe('a server that calls everything Latin-1', () => {
  const latin = 'text/html; charset=iso-8859-1';

  test.each([
    ['big5', TRADITIONAL, 'big5'],
    ['euc-kr', KOREAN, 'cp949'],
    ['gb2312', SIMPLIFIED, 'gb18030'],
    ['shift_jis', JAPANESE, 'cp932'],
    ['windows-1251', RUSSIAN, 'windows-1251'],
  ])('knows less than a page that says %s', (name, text, encoding) => {
    const bytes = encode(page(text, `<meta charset=${name}>`), encoding);
    expect(decodeBytes(bytes, { contentType: latin })).toMatchObject({ encoding });
    expect(decodeBytes(bytes, { contentType: latin }).text).toContain(text.slice(0, 12));
  });

  test('is believed where the bytes are not what the page says', () => {
    const bytes = encode(page(FRENCH, '<meta charset=euc-kr>'), 'windows-1252');
    expect(decodeBytes(bytes, { contentType: latin }).encoding).toBe('windows-1252');
  });
});

test('NUL in a page is passed over, as browsers do', () =>
  expect(decodeBytes(Buffer.from('<p>one\0 two')).text).toBe('<p>one two'));
