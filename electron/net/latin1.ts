/**
 * Bytes as letters of the same number, for looking at signatures. Not `TextDecoder('latin1')`: that is windows-1252 by
 * its standard and in Electron 33 (0x89 becomes `‰`, and no PNG is known any more), yet true Latin-1 in Node 20.20.
 */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
