import { BroughtBack, Difference } from '../../../shared/model/salvage.js';

/** A damaged file in which everything that can be read is here as well. */
export const nothingMissing = Difference.parse({
  file: 'library.db.damaged-1',
  isReadable: true,
  passedOver: [],
  older: 0,
  articles: 0,
  highlights: 0,
  notes: 0,
  textless: 0,
  unknown: 0,
  stranded: 0,
  named: [],
});

/** What came back when nothing did. */
export const nothingBack = BroughtBack.parse({ articles: 0, highlights: 0, notes: 0, textless: [] });
