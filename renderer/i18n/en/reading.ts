import type { PictureFailure } from '../../../shared/model/block.js';
import { count } from './count.js';
import { saveSteps } from './steps.js';

const pictureFailures: Readonly<Record<PictureFailure, string>> = {
  waiting: 'This picture is still being fetched.',
  unreachable: 'This picture could not be fetched.',
  refused: 'The site refused to give this picture.',
  'too-large': 'This picture is too large to keep.',
  'not-a-picture': 'What was found there is not a picture.',
  limit: 'The article has more pictures than are kept.',
  cancelled: 'Fetching this picture was stopped.',
  lost: 'This picture was saved, but its file is gone from this device or damaged.',
  'not-beside':
    'This picture is not in the folder saved with the page, and Offprint reads no other place on the disk.',
};

/** The reading pane, in English. */
export const reading = {
  article: 'Article',
  tools: 'Article tools',
  archive: 'Archive',
  unarchive: 'Move to inbox',
  later: 'Read later',
  notLater: 'Move to inbox',
  star: 'Star',
  delete: 'Delete',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  export: 'Export',
  openLink: 'Open link',
  copyAddress: 'Copy address',
  openOriginal: 'Open original',
  more: 'More',
  find: 'Find in article…',
  focus: 'Focus reading',
  notes: 'Notes',
  back: 'Back to the list',
  joined: (pages: number) => `Joined from ${pages} pages of its site.`,
  progress: 'Reading progress',
  nothing: {
    filled: { title: 'Choose an article', text: 'Choose one in the list, or start with a key.' },
    new: {
      title: 'Nothing saved yet',
      text: 'What you save opens here, whole, pictures and all. It stays on this device.',
    },
    emptied: {
      title: 'Nothing to read',
      text: 'What you save, or restore from the Trash, opens here.',
    },
  },
  hintMove: 'move',
  hintPage: 'read, then the next one',
  hintKeys: 'all keys',
  loading: 'Loading the article',
  related: 'Also in this issue',
  saveRelated: (title: string) => `Save “${title}”`,
  save: 'Save',
  saving: 'Saving this article',
  steps: saveSteps,
  stepCount: (done: number, total: number) => `${done} / ${total}`,
  stepStored: 'Stored',
  stopSaving: 'Stop saving',
  stoppedTitle: 'Saving was stopped',
  failedTitle: 'The text of this article could not be saved',
  waitingTitle: 'The text will come when you are back online',
  tryOf: (made: number, most: number) => `try ${made} of ${most}`,
  triedAgain: 'It will be tried again by itself.',
  tried: (made: number, next: string | null) => {
    const times = made === 1 ? 'once' : count(made, 'time', 'times');
    return next === null
      ? `Tried ${times}. It is not tried again by itself. Your notes stay as they are.`
      : `Tried ${times}. The next try is at ${next}. Your notes stay as they are.`;
  },
  openFailedTitle: 'This article could not be opened',
  headlineTitle: 'Only the headline is here',
  headlineText: 'There is no text yet. You can fetch it from its address or paste it.',
  headlineTextNoAddress: 'There is no text yet, and no address to fetch it from. You can paste the text.',
  retry: 'Try again',
  allowInSettings: 'Allow in Settings…',
  pasteText: 'Paste the text',
  tryAsBrowser: 'Try as a browser',
  pictureFailures,
  weakText: (n: number) =>
    n === 0
      ? 'Only pictures were found, and no text. They may be all there is, or a browser may show more.'
      : `Only ${count(n, 'character', 'characters')} of text could be found. It may be a short notice, or the rest may need a login, a subscription or an answer about cookies.`,
  picturesMissing: (n: number) => (n === 1 ? '1 picture is missing' : `${n} pictures are missing`),
  fetchingPictures: (done: number, total: number) =>
    total === 0 ? 'Fetching the pictures' : `Fetching the pictures: ${done} / ${total}`,
  getPictures: (n: number): string => (n === 1 ? 'Get it again' : 'Get them again'),
  noPicture: 'The picture is not on this device.',
  media: { video: 'Video', audio: 'Audio', embed: 'Embedded content' },
  mediaText: 'This is not kept offline. It opens in the browser.',
  openMedia: 'Open in browser',
  unknownBlock: 'This part cannot be shown by this version of Offprint.',
  footnotes: 'Footnotes',
  footnote: (n: number) => `Footnote ${n}`,
  backToText: 'Back to the text',
  table: 'Table',
  code: 'Code',
  copyCode: 'Copy code',
  updated: (date: string) => `Updated ${date}`,
};
