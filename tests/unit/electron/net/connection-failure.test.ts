import { describe, expect, test } from 'vitest';
import { connectionFailure } from '../../../../electron/net/connection-failure.js';
import { AppError } from '../../../../shared/app-error.js';

const systemError = (code: string, more: object = {}): Error =>
  Object.assign(new Error(code), { code, ...more });

function factsOf(error: unknown, isOnline = true): unknown {
  const failure = connectionFailure(error, { host: 'news.test', hasNetwork: () => isOnline });
  return failure instanceof AppError ? failure.facts : failure;
}

describe('a failed connection', () => {
  test.each([
    ['ENOTFOUND', 'host-not-found'],
    ['EAI_AGAIN', 'host-not-found'],
    ['ECONNREFUSED', 'connection-refused'],
    ['EHOSTUNREACH', 'connection-refused'],
    ['ECONNRESET', 'connection-lost'],
    ['EPIPE', 'connection-lost'],
    ['UND_ERR_SOCKET', 'connection-lost'],
    ['HPE_INVALID_CONSTANT', 'connection-lost'],
    ['Z_DATA_ERROR', 'connection-lost'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['CERT_NOT_YET_VALID', 'certificate'],
    ['CERT_REVOKED', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'certificate'],
    ['EPROTO', 'certificate'],
  ])('with the code %s is %s, and names the site', (systemCode, code) => {
    expect(factsOf(systemError(systemCode))).toEqual({ code, host: 'news.test' });
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])(
    "with the code %s is nobody's fault while no network is up",
    (code) => {
      expect(factsOf(systemError(code), false)).toEqual({ code: 'offline', host: 'news.test' });
    },
  );

  test('on this very computer is no lack of network', () => {
    expect(factsOf(systemError('ECONNREFUSED'), false)).toMatchObject({ code: 'connection-refused' });
  });

  test('at several addresses counts by the first', () => {
    const attempts = new AggregateError([systemError('ECONNREFUSED'), systemError('ENETUNREACH')]);
    expect(factsOf(attempts)).toMatchObject({ code: 'connection-refused' });
  });

  test('nobody has a word for is a lost one, if the system reported it', () => {
    expect(factsOf(systemError('EWHATEVER', { syscall: 'connect' }))).toMatchObject({
      code: 'connection-lost',
    });
  });

  test('that was named before keeps its name', () => {
    const named = new AppError({ code: 'too-large', limitBytes: 1 });
    expect(connectionFailure(named, { host: 'news.test' })).toBe(named);
  });

  test.each([new TypeError('a bug'), systemError('ERR_INVALID_ARG_TYPE'), 'text', undefined])(
    'is not made of a bug',
    (bug) => {
      expect(connectionFailure(bug, { host: 'news.test' })).toBe(bug);
    },
  );
});
