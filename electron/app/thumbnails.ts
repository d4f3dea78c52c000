import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureMime } from '../net/picture-kind.js';

type Bytes = Uint8Array<ArrayBuffer>;

interface Options {
  /** Where the pictures lie, by hash. */
  readonly assets: string;
  /** Where small ones are kept. May be deleted at any time: they are made anew. */
  readonly folder: string;
  readonly paint: (hash: string) => Promise<Bytes | null>;
}

export interface Thumbnails {
  /** A small picture of a stored one, made now if there is none; null when none can be made. */
  readonly get: (hash: string) => Promise<Bytes | null>;
}

/** Small pictures beside the large ones, by the same name: made when first looked at and kept. */
export function keepThumbnails({ assets, folder, paint }: Options): Thumbnails {
  /** Asked for and not answered yet: who asks meanwhile gets the same, so that none is drawn twice. */
  const asked = new Map<string, Promise<Bytes | null>>();
  /** What cannot be drawn is not tried again until the next start. */
  const hopeless = new Set<string>();
  /** Waiting for their turn; what was asked for last is what is looked at now. */
  const waiting: (() => void)[] = [];
  let isBusy = false;

  const turn = async (): Promise<void> => {
    if (isBusy) await new Promise<void>((begin) => waiting.push(begin));
    isBusy = true;
  };
  const passOn = (): void => {
    const next = waiting.pop();
    if (next) next();
    else isBusy = false;
  };
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash);

  const keep = async (hash: string, bytes: Bytes): Promise<void> => {
    const half = join(folder, `${randomUUID()}.new`);
    try {
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      await writeFile(half, bytes);
      await rename(half, pathOf(hash));
    } catch {
      await rm(half, { force: true }).catch(() => undefined); // a full or read-only disk: it is shown all the same
    }
  };
  const make = async (hash: string): Promise<Bytes | null> => {
    await turn();
    try {
      if (!existsSync(join(assets, hash.slice(0, 2), hash))) return null;
      const bytes = await paint(hash);
      if (bytes) await keep(hash, bytes);
      else hopeless.add(hash);
      return bytes;
    } finally {
      passOn();
    }
  };
  const kept = async (hash: string): Promise<Bytes | null> => {
    const bytes = await readFile(pathOf(hash)).catch(() => null);
    const isWhole = bytes !== null && pictureMime(bytes) === 'image/webp';
    return isWhole ? new Uint8Array(bytes) : null;
  };

  const answer = async (hash: string): Promise<Bytes | null> => {
    try {
      return (await kept(hash)) ?? (hopeless.has(hash) ? null : await make(hash));
    } finally {
      asked.delete(hash);
    }
  };

  return {
    get: (hash) => {
      const answered = asked.get(hash) ?? answer(hash);
      asked.set(hash, answered);
      return answered;
    },
  };
}
