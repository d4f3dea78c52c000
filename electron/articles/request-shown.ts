import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import type { Tables } from '../library/tables.js';
import { addressKey, hostOf } from './address-key.js';
import type { Requested } from './request-save.js';
import { provisionalTitle } from './save-payload.js';

/** A page as a person saw it, signed in perhaps. */
export interface Shown {
  readonly address: string;
  readonly html: Uint8Array;
  /** Whose session it was seen in. */
  readonly site: string;
}

function rowFor(tables: Tables, address: string): { readonly id: string; readonly row: number } {
  const key = addressKey(address);
  if (key === null) throw new AppError('bad-address');
  const now = tables.clock();
  const present = tables.articles.findByAddressKey(key);
  if (present?.isDeleted) tables.state.bringBack(present.row, 'inbox', now);
  if (present) return present;
  const id = uuid();
  const row = tables.articles.insert({ id, url: address, now });
  const title = provisionalTitle({ kind: 'address', address });
  tables.state.insert(row, { title, host: hostOf(address), place: 'inbox', now });
  tables.articles.claimAddress(key, row);
  return { id, row };
}

/** Queues a page that was seen: a new article, or a new version of the one its address belongs to. @throws AppError `bad-address` */
export function requestShown(tables: Tables, { address, html, site }: Shown): Requested {
  return tables.database.transaction(() => {
    const { id, row } = rowFor(tables, address);
    const jobId = uuid();
    const payload = { kind: 'shown', address, site } as const;
    const job = tables.jobs.insert({
      id: jobId,
      articleRow: row,
      payload,
      kind: 'save-article',
      now: tables.clock(),
    });
    tables.jobs.putInput(job, html);
    tables.state.setSaving(row, tables.clock());
    return { articleId: id, jobId };
  });
}
