import type { RereadTally } from '../../../shared/model/version.js';
import { count } from './count.js';

/** The versions of an article and the ways to a new one, in English. */
export const versions = {
  extractAgain: 'Extract again',
  fetchAgain: 'Get it again',
  extracting: 'Extracting again…',
  fetching: 'Getting it again…',
  /** What reading one article again came to, when it is no new text. */
  notAgain: (reason: string) => `The article could not be read again: ${reason}. Your text stays as it is.`,
  same: 'Nothing new: the text is the same as before.',
  /** What reading several again came to. */
  reread: ({ changed, same, weaker, failed }: RereadTally) => {
    const parts = [
      [changed, count(changed, 'article has', 'articles have') + ' a new text'],
      [same, `${same} unchanged`],
      [weaker, `${weaker} kept, as what came was less`],
      [failed, `${failed} could not be read`],
    ] as const;
    const told = parts.filter(([n]) => n > 0).map(([, what]) => what);
    return told.length === 0 ? 'There was nothing to extract again.' : `${told.join(', ')}.`;
  },
};
