import type { Migration } from '../migrate.js';

/**
 * From here on bodies may be stored packed (`packed-body.ts`), which an earlier Offprint cannot read: the number alone
 * keeps it away. Those that are there are packed by and by, at idle moments (`body-packing.ts`).
 */
export const packedBodies: Migration = { version: 21, name: 'packed-bodies', sql: 'SELECT 1;' };
