import { basename } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import { MOST_NAME, type PlaceCode } from '../../shared/model/failure.js';

const codes: Readonly<Record<string, PlaceCode>> = {
  ENOSPC: 'place-full',
  EDQUOT: 'place-full',
  EFBIG: 'place-full',
  EACCES: 'place-forbidden',
  EPERM: 'place-forbidden',
  EBUSY: 'place-forbidden',
  EROFS: 'place-read-only',
  ENOENT: 'place-gone',
  ENOTDIR: 'place-gone',
  ENODEV: 'place-gone',
  ENXIO: 'place-gone',
  EISDIR: 'place-taken',
  ENOTEMPTY: 'place-taken',
  ENAMETOOLONG: 'name-too-long',
  EINVAL: 'name-refused',
  EILSEQ: 'name-refused',
};

/** What the file system said, also where it has been put into our words already. */
function systemCode(error: unknown): string | null {
  const said = error instanceof AppError ? error.cause : error;
  return said instanceof Error && 'code' in said && typeof said.code === 'string' ? said.code : null;
}

const nameOf = (path: string): string => basename(path).slice(0, MOST_NAME);

interface Place {
  readonly folder: string;
  /** Path of the file in it, where it is about one. */
  readonly file?: string;
}

/** The failure to write where a person chose, with its reason and the names of folder and file. */
export function placeError(error: unknown, { folder, file }: Place): AppError {
  const code = codes[systemCode(error) ?? ''] ?? 'place-failed';
  const facts = {
    code,
    folder: nameOf(folder) || folder,
    ...(file === undefined ? {} : { file: nameOf(file) }),
  };
  return new AppError(facts, { cause: error });
}
