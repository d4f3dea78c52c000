import { createHash } from 'node:crypto';
import type { ArticleId } from '../../shared/model/article.js';

/** A new id for an article whose own cannot be read: always the same for a file and a number, so that it never comes back twice (RFC 9562, version 8). */
export function idInFile(file: string, row: number): ArticleId {
  const hex = createHash('sha256').update(`${file} ${row}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
