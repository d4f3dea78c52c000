import type { SafetyCopyKind } from '../../shared/model/safety-copy.js';
import { fileStamp } from './folder.js';

/** The kinds that are made here; those before an update have their names from the migration. */
export type NewCopyKind = Exclude<SafetyCopyKind, 'copy' | 'before-update'>;

/** What the name of a copy tells. */
export interface CopyName {
  readonly name: string;
  readonly kind: SafetyCopyKind;
  /** Order in which copies were made. Not the clock's: that may have been set back. */
  readonly order: number;
  /** When it was made by the clock of then, in milliseconds since 1970. */
  readonly madeAt: number;
}

const SHAPE =
  /^(copy|daily|changed|asked|after-restore|before-restore|before-v)-?(\d+)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.db$/;

const kinds: Readonly<Record<string, SafetyCopyKind>> = {
  copy: 'copy',
  daily: 'daily',
  changed: 'changed',
  asked: 'asked',
  'after-restore': 'after-restore',
  'before-restore': 'before-restore',
  'before-v': 'before-update',
};

/** The moment of a file stamp; NaN when there is none such. */
const momentOf = (stamp: string): number => Date.parse(stamp.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));

/** Reads a file name; null for what is no copy. */
export function readCopyName(name: string): CopyName | null {
  const [, prefix = '', order, stamp = ''] = SHAPE.exec(name) ?? [];
  const kind = kinds[prefix];
  const madeAt = momentOf(stamp);
  return kind === undefined || Number.isNaN(madeAt) ? null : { name, kind, order: Number(order), madeAt };
}

/** Whether a copy is of the library in use, not of one that was put away or about to change: these are counted together. */
export const isOfUse = (kind: SafetyCopyKind): boolean =>
  kind !== 'before-restore' && kind !== 'before-update';

/** The name of a new copy. Names of one kind sort in the order in which they were made. */
export const copyName = (kind: NewCopyKind, order: number, now: number): string =>
  `${kind}-${String(order).padStart(6, '0')}-${fileStamp(now)}.db`;
