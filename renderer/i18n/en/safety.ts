import type { SafetyCopyKind, Weight } from '../../../shared/model/safety-copy.js';
import { count } from './count.js';
import { fileSize } from '../bytes.js';

const kinds: Readonly<Record<SafetyCopyKind, string>> = {
  copy: 'daily or made by hand',
  daily: 'daily',
  changed: 'after changes',
  asked: 'made by hand',
  'after-restore': 'after restoring',
  'before-restore': 'before restoring',
  'before-update': 'before an update',
};

const held = ({ articles, highlights, notes }: Weight): string =>
  [
    count(articles, 'article', 'articles'),
    count(highlights, 'highlight', 'highlights'),
    count(notes, 'note', 'notes'),
  ].join(', ');

/** Safety copies, in English. */
export const safety = {
  title: 'Safety copies',
  hint: 'Once a day, after many changes and when you quit, Offprint copies the library database and reads the copy through. It keeps seven of these, of as many days as possible, and besides up to seven from before a restore and all from before an update; right after a restore none goes. Pictures are not copied again: they stay in the library folder.',
  last: (date: string) => `Last copy: ${date}`,
  none: 'There is no copy yet. The first one is made soon after something is saved.',
  problem: 'The last copy could not be made. It will be tried again.',
  make: 'Back up now',
  making: 'Copying…',
  made: 'A safety copy was made and checked.',
  dailyFailed:
    'Today’s safety copy could not be made. Your library is intact, and the copy will be tried again. Settings shows why.',
  kinds,
  size: (bytes: number) => fileSize(bytes, 'en'),
  restore: 'Restore…',
  restoreOf: (date: string) => `Restore the copy of ${date}…`,
  restoreTitle: (date: string) => `Restore the copy of ${date}?`,
  restoreText:
    'Articles, highlights and notes will be as they were then. What was added or changed since will no longer be shown.',
  weights: (copy: Weight, present: Weight) =>
    `The copy holds ${held(copy)}. The library now holds ${held(present)}.`,
  restoreKept: 'The library as it is now is kept as a copy first, so you can come back to it from this list.',
  restoreNow: 'Restore',
  restored: (date: string) => `The library is as it was in the copy of ${date}.`,
  recoveredTitle: 'A safety copy is open',
  recovered: (date: string) =>
    `The library file was damaged, so the safety copy of ${date} is open. The damaged file was set aside, not deleted.`,
  recoveredGone: (date: string) =>
    `The library file was no longer there, so the safety copy of ${date} is open. What was added after it is missing here.`,
  folderFound: (name: string, date: string | null) =>
    `There was a folder where the file library.db should be. ${date === null ? 'There was no safety copy that could be opened instead, so a new, empty library is open.' : `So the safety copy of ${date} is open; what was added after it is missing here.`} The folder was not deleted, only renamed: ${name}`,
  startedAnewTitle: 'A new, empty library is open',
  startedAnew:
    'The library file was damaged, and there was no safety copy that could be opened instead. Nothing was deleted: the damaged file was set aside as it was, and saved pictures are still in their folder.',
  startedAnewAdvice:
    'You can save articles as usual. If you have a copy of library.db elsewhere, quit Offprint and put it into the library folder.',
  goneTitle: 'The library file is gone',
  gone: (files: number) =>
    `${count(files, 'saved picture or page', 'saved pictures and pages')} lie in the library folder, but library.db, the file that lists the articles, is not there, and there is no safety copy. A new, empty library is open. Nothing was deleted, and these files stay.`,
  refusals: {
    'library-read-only':
      'The library folder may not be written. Everything in it can be read; nothing can be saved or changed until Offprint may write there again.',
    'disk-full':
      'The disk is full. Everything saved can be read; nothing can be saved or changed until there is room. All goes on by itself then.',
  },
  settingsDamaged: (name: string) =>
    `Some settings could not be read and may have changed back. Articles and notes are in other files. The file was kept as ${name}`,
  keptAs: (name: string) => `The damaged file is in the library folder: ${name}`,
  showFolder: 'Show folder',
  understood: 'Go on reading',
  goOn: 'Go on',
};

/** Questions asked before something that cannot be undone, in English. */
export const asking = { cancel: 'Cancel', close: 'Close', working: 'One moment…' };
