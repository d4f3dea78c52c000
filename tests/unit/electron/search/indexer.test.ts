import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NumberRow } from '../../../../electron/library/row-values.js';
import { Indexer } from '../../../../electron/search/indexer.js';
import { openSearchFile } from '../../../../electron/search/search-file.js';
import { testLibrary } from '../library/library-for-test.js';
import { inStep } from './in-step.js';

it('At rest the small parts that many saves left are joined, and everything is still found', async () => {
  const made = testLibrary();
  for (let n = 0; n < 6; n += 1) {
    // eslint-disable-next-line no-await-in-loop -- each a commit of its own
    await made.save({ source: { kind: 'text', text: `제목 ${n}\nKT` } });
    // eslint-disable-next-line no-await-in-loop -- each indexed by itself
    await inStep(made);
  }
  const database = openSearchFile(join(made.root, 'search.db'), join(made.root, 'library.db'));
  const parts = (): number =>
    database.get(NumberRow, 'SELECT COUNT(DISTINCT segid) AS value FROM found_idx')?.value ?? 0;
  const before = parts();
  const indexer = new Indexer(() => database);
  while (indexer.tidy());
  expect(parts()).toBeLessThan(before);
  const found = database.all(NumberRow, 'SELECT rowid AS value FROM found WHERE found MATCH ?', ['kt']);
  database.close();
  expect(found).toHaveLength(6);
});
