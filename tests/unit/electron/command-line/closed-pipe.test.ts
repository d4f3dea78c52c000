import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { allowClosing } from '../../../../electron/command-line/closed-pipe.js';

test('a reader that has read enough is no fault; anything else still is', () => {
  const stream = new PassThrough();
  allowClosing(stream);
  const fault = (code: string) => () => stream.emit('error', Object.assign(new Error(code), { code }));
  expect(fault('EPIPE')).not.toThrow();
  expect(fault('ENOSPC')).toThrow('ENOSPC');
});
