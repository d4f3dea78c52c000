import { deflateRawSync, gzipSync } from 'node:zlib';
import { crc32 } from '../../../electron/start/crc32.mjs';

interface ZipMember {
  readonly name: string;
  readonly content: string;
  readonly stored?: boolean;
  readonly mode?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip file byte by byte, right or wrong as the test wishes. */
export function makeZip(members: readonly ZipMember[], comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored = false, mode = 0o100644, crc, flags = 0, method } of members) {
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain);
    const nameBytes = Buffer.from(name);

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(nameBytes.length, 26);
    const body = Buffer.concat([local, nameBytes, packed]);

    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method ?? (stored ? 0 : 8), 10);
    entry.writeUInt32LE(crc ?? crc32(plain), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt16LE(mode, 40);
    entry.writeUInt32LE(offset, 42);

    bodies.push(body);
    directory.push(entry, nameBytes);
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...bodies, entries, end, Buffer.from(comment)]);
}

interface TarMember {
  readonly name: string;
  readonly content: string;
  readonly prefix?: string;
}

/** The tar file `npm pack` would make of these members, not yet compressed. */
export function makeTar(members: readonly TarMember[]): Buffer {
  const blocks = members.flatMap(({ name, content, prefix = '' }) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write(prefix, 345);
    header.fill(' ', 148, 156);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** {@link makeTar}, compressed. */
export function makeTarball(members: readonly TarMember[]): Buffer {
  return gzipSync(makeTar(members));
}
