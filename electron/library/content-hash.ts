import { webcrypto } from 'node:crypto';

/** The name of a stored file: SHA-256 of its bytes, hex. Worked out beside the thread that asks, which goes on meanwhile. */
export async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
