import { z } from 'zod';
import { versionHash } from '../articles/store-article.js';
import { unpackBody } from '../library/packed-body.js';
import { jsonColumn } from '../library/row-values.js';
import { Block } from '../../shared/model/block.js';
import { Mends } from '../../shared/model/version.js';
import { articleText, TEXT_VERSION } from '../../shared/text/article-text.js';
import type { RowOf } from './rows.js';
import type { SurvivingVersion } from './survivors.js';

const Blocks = jsonColumn(z.array(Block));

/** A version that is as it was stored. */
export interface SoundVersion {
  readonly row: RowOf<'article_versions'>;
  readonly blocks: readonly Block[];
}

function bodyOf({ blocks, text }: SoundVersion['row']): readonly Block[] | null {
  try {
    return Blocks.safeParse(unpackBody(blocks, text)).data ?? null;
  } catch {
    return null; // packed, and damaged since
  }
}

/** Holds a version against the hash that was kept with it, and its body against its text; null when it is damaged. */
export function soundVersion(version: SurvivingVersion): SoundVersion | null {
  const row = version.whole();
  if (row === null || versionHash(row.title, row.text) !== row.hash) return null;
  const blocks = bodyOf(row);
  if (!blocks || (row.text_version === TEXT_VERSION && articleText(blocks) !== row.text)) return null;
  const isMended = row.mends === null || jsonColumn(Mends).safeParse(row.mends).success;
  return isMended ? { row, blocks } : null;
}
