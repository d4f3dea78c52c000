/** True for a picture that is written out in its own address. */
export const isDataAddress = (address: string): boolean => /^data:/i.test(address.slice(0, 5));

/**
 * The bytes of a `data:` address; null when it is broken, `too-large` when they are more than the limit. What it says
 * it is does not matter (security.md §5: 2 MiB).
 */
export function dataBytes(address: string, limitBytes: number): Uint8Array | 'too-large' | null {
  const comma = address.indexOf(',');
  if (comma < 0) return null;
  // The longest spelling of a byte is %XX: anything above is too large before it is decoded.
  if (address.length - comma > limitBytes * 3 + 1) return 'too-large';
  const bytes = /;\s*base64\s*$/i.test(address.slice(0, comma).slice(-100))
    ? fromBase64(address.slice(comma + 1))
    : unescaped(address.slice(comma + 1));
  return bytes && bytes.byteLength > limitBytes ? 'too-large' : bytes;
}

function fromBase64(text: string): Uint8Array | null {
  const digits = new TextDecoder().decode(unescaped(text)).replace(/\s+/g, '');
  return /^[\w+/-]*={0,2}$/.test(digits) ? new Uint8Array(Buffer.from(digits, 'base64')) : null;
}

/** %XX become bytes, everything else UTF-8. */
function unescaped(text: string): Uint8Array {
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  const bytes = latin.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return new Uint8Array(Buffer.from(bytes, 'latin1'));
}
