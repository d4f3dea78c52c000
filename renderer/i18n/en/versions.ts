import type { RereadTally, VersionOrigin } from '../../../shared/model/version.js';
import { count, number } from './count.js';

const origins: Readonly<Record<VersionOrigin, string>> = {
  saved: 'as saved',
  pictures: 'pictures fetched',
  extracted: 'extracted again',
  fetched: 'fetched again',
  mended: 'mended',
};

/** The versions of an article and the ways to a new one, in English. */
export const versions = {
  noText: 'There is no text of this article yet.',
  open: 'Versions…',
  newer: 'There is a newer text of this article.',
  showNewer: 'Show',
  readOn: 'Read on in this one',
  title: 'Versions',
  close: 'Close',
  count: (n: number) => count(n, 'version', 'versions'),
  number: (n: number) => `Version ${n}`,
  origins,
  length: (n: number) => count(n, 'character', 'characters'),
  shown: 'Shown now',
  show: 'Show this version',
  view: 'View',
  sides: { changes: 'What changed', text: 'Text' },
  against: 'Compared with',
  only: 'This is the only version so far. A new one is added when the article is fetched or extracted again and has changed.',
  noChanges: 'No word differs.',
  unchanged: (n: number) => `${count(n, 'paragraph', 'paragraphs')} unchanged`,
  pictureChanges: (removed: number, added: number) =>
    [
      added > 0 ? `${count(added, 'picture', 'pictures')} added` : '',
      removed > 0 ? `${count(removed, 'picture', 'pictures')} removed` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  heads: {
    title: 'Title',
    publisher: 'Publisher',
    authors: 'Authors',
    publishedAt: 'Published',
    modifiedAt: 'Updated',
  },
  noValue: 'none',
  removedHere: 'Removed:',
  removedEnd: 'end of removed',
  addedHere: 'Added:',
  addedEnd: 'end of added',
  notFound: 'Not found in this version',
  showIn: (n: number) => `Show it in version ${n}`,
  extractAgain: 'Extract again',
  fetchAgain: 'Get it again',
  extracting: 'Extracting again…',
  fetching: 'Getting it again…',
  /** What reading one article again came to, when it is no new text. */
  extractMany: 'Extract articles again',
  settingsTitle: 'Extraction',
  settingsHint:
    'The page of every article is kept. When Offprint has learned to read pages better, they can be read again, without the network. What changes becomes a new version; the old text stays under Versions.',
  extractAll: (n: number) => `Extract ${count(n, 'article', 'articles')} again`,
  extractingMany: (done: number, total: number) => `${number.format(done)} of ${number.format(total)} read`,
  stop: 'Stop',
  sameStory: (title: string, publisher: string | null) =>
    `This story is already here: “${title}”${publisher === null ? '' : `, ${publisher}`}.`,
  openTwin: 'Open that one',
  keepBoth: 'Keep both',
  notAgain: (reason: string) => `The article could not be read again: ${reason}. Your text stays as it is.`,
  same: 'Nothing new: the text is the same as before.',
  otherEncoding: 'Read with another encoding',
  noMore: 'A browser shows no more of this page. The text stays as it is.',
  earlier: 'The page has gone back to an earlier wording: that version is shown.',
  earlierRead: 'Read again, the page gives an earlier version: that version is shown.',
  /** What reading several again came to. */
  reread: ({ changed, same, earlier = 0, weaker, failed }: RereadTally) => {
    const parts = [
      [changed, count(changed, 'article has', 'articles have') + ' a new text'],
      [same, `${same} unchanged`],
      [earlier, `${earlier} back to an earlier version`],
      [weaker, `${weaker} kept, as what came was less`],
      [failed, `${failed} could not be read`],
    ] as const;
    const told = parts.filter(([n]) => n > 0).map(([, what]) => what);
    return told.length === 0 ? 'There was nothing to extract again.' : `${told.join(', ')}.`;
  },
};
