import { describe, expect, test } from 'vitest';
import { hostAndPort, webAddress } from '../../../../electron/net/address-policy.js';
import { AppError } from '../../../../shared/app-error.js';

describe('a web address', () => {
  test.each([
    'http://news.test/',
    'https://news.test/a?b=c#d',
    'http://news.test:443/',
    'https://news.test:8443/',
    'http://news.test:65535/',
    'https://한겨레.test/기사',
    ' https://news.test/ ',
  ])('may be asked for: %s', (address) => {
    expect(webAddress(address).protocol).toMatch(/^https?:$/);
  });

  test.each([
    'file:///etc/passwd',
    'data:text/html,<b>hi</b>',
    'javascript:alert(1)',
    'ftp://news.test/',
    'blob:https://news.test/1',
    'about:blank',
    'asset://a',
    'news.test/a',
    '',
    'http://',
    'http://user@news.test/',
    'http://user:password@news.test/',
    'http://:password@news.test/',
    'http://news.test:65536/',
    'http://[::1/',
    `http://news.test/${'a'.repeat(9_000)}`,
    `http://news.test/${'글'.repeat(1_000)}`,
    `http://${'a'.repeat(300)}.test/`,
  ])('may not be asked for: %.40s', (address) => {
    expect(() => webAddress(address)).toThrow(new AppError('bad-address'));
  });

  test.each([0, 22, 25, 1023])('may not be on port %i, and the port is named', (port) => {
    expect(() => webAddress(`http://news.test:${port}/`)).toThrow(
      new AppError({ code: 'bad-address', port }),
    );
  });

  test('is read from the page that points to it, and that site is blamed', () => {
    const from = new URL('https://news.test/world/1');
    expect(webAddress('../2', from).href).toBe('https://news.test/2');
    expect(webAddress('//other.test/', from).href).toBe('https://other.test/');
    expect(() => webAddress('file:///etc/passwd', from)).toThrow(AppError);
    const blamed = ((): unknown => {
      try {
        return webAddress('file:///etc/passwd', from);
      } catch (error) {
        return error instanceof AppError && error.facts;
      }
    })();
    expect(blamed).toEqual({ code: 'bad-address', host: 'news.test' });
  });

  test('has a port even when it does not say so', () => {
    expect(hostAndPort(new URL('http://news.test'))).toBe('news.test:80');
    expect(hostAndPort(new URL('https://news.test'))).toBe('news.test:443');
    expect(hostAndPort(new URL('https://[::1]:8443'))).toBe('[::1]:8443');
  });
});
