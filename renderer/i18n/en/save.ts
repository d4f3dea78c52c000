import type { AddressesFound } from '../../../shared/ipc/contract/addresses-found.js';
import { MAX_ADDRESSES_AT_ONCE, MAX_HANDED_OVER_BYTES } from '../../../shared/limits.js';
import type { Place } from '../../../shared/model/article.js';
import type { FilesOutcome, WhyNot } from '../../state/save-files.js';
import { count, minutes, number } from './count.js';

/** Names as many as a sentence can hold. */
const MOST_NAMED = 3;
const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${shown} and ${number.format(more)} more` : shown;
};

/** A sentence that ends in what was typed, which may end in a full stop of its own. */
const ended = (sentence: string): string => (/\.”?$/u.test(sentence) ? sentence : `${sentence}.`);

const LONGEST_CITED = 60;
/** Lines of a text, as far as a sentence has room for them. */
const cited = (lines: readonly string[]): string =>
  listed(lines.map((line) => `“${line.length > LONGEST_CITED ? `${line.slice(0, LONGEST_CITED)}…` : line}”`));

const whyNot: Readonly<Record<WhyNot, string>> = {
  wrong: 'not .html, .htm or .txt',
  empty: 'no text in it',
  'too-large': `larger than ${MAX_HANDED_OVER_BYTES / 1_048_576} MB`,
  unreadable: 'cannot be read',
  folder: 'a folder',
};

/** How many of several addresses led to what is here, and how many were given again. */
export interface NotNew {
  readonly duplicates: number;
  readonly repeated: number;
}

const notNew = ({ duplicates, repeated }: NotNew): readonly string[] =>
  [
    duplicates === 0
      ? null
      : `${number.format(duplicates)} ${duplicates === 1 ? 'was' : 'were'} already here`,
    repeated === 0 ? null : `${count(repeated, 'repeated address', 'repeated addresses')} left out`,
  ].filter((part) => part !== null);

/** Saving, in English. */
export const save = {
  title: 'Save article',
  kinds: 'What to save',
  tabs: { address: 'Address', text: 'Paste text', file: 'File' },
  place: 'Put into',
  places: { inbox: 'Unread', later: 'Later', archive: 'Archive' } satisfies Readonly<Record<Place, string>>,
  textPlaceholder: 'Title and text of an article',
  dropFile: 'Drop files here',
  found: 'What was found',
  foundText: (characters: number, time: number) =>
    `${count(characters, 'character', 'characters')} · ${minutes(time)}`,
  foundRelated: (n: number) => count(n, 'other headline', 'other headlines'),
  weak: (n: number) =>
    `Only ${count(n, 'character was', 'characters were')} found. If the article is longer, paste the rest too.`,
  foundPictures: (n: number) => count(n, 'picture', 'pictures'),
  looking: 'Looking…',
  textFound: 'Text found',
  lookNow: 'Preview',
  tagsGiven: 'The tags were given to the saved article.',
  kept: 'You left this here before.',
  beginAnew: 'Begin anew',
  noPreview: (reason: string) => `No preview: ${reason.toLowerCase()}.`,
  previewScripts: 'The page is drawn by its scripts. They are run when it is saved, to get the text.',
  previewLogin: 'The page asks for a sign-in. Only the headline may be saved.',
  previewEmpty: 'No text was found on the page. Title and address would be saved.',
  previewWeak: (n: number) => `Only ${count(n, 'character', 'characters')} of text were found on the page.`,
  previewFramed: 'The page shows its article in a frame, which is fetched when it is saved.',
  previewContinued: 'The article goes on on other pages, which are fetched when it is saved.',
  part: 'Saving',
  previews: 'Look before saving',
  previewsHint:
    'For an address that you type or paste, its site is asked for the page, and for its first picture where that lies. Nobody else is asked, and the save uses what came.',
  field: 'Address or text',
  placeholder: 'https://… or the text of an article',
  hint: 'Only the site of the address is asked for it.',
  pasteField: 'Text',
  pastePlaceholder: 'The text of the article',
  isAddress: 'Saves the page at this address with its pictures.',
  asShown: 'Save as the browser shows it',
  asShownHint: 'Runs its scripts unseen; for pages that come out empty or cut.',
  areAddresses: ({ fresh, here, repeated }: AddressesFound) => {
    const told = [
      fresh === 0
        ? 'All of them are here already'
        : `Saves ${count(fresh, 'address', 'addresses')} with their pictures`,
      fresh === 0 || here === 0 ? null : `${number.format(here)} ${here === 1 ? 'is' : 'are'} here already`,
      repeated === 0 ? null : `${count(repeated, 'repeated address is', 'repeated addresses are')} left out`,
    ];
    return `${told.filter((part) => part !== null).join('; ')}.`;
  },
  isHere: 'This address is already in your library.',
  isUnseen: 'Saving keeps the address in the list, where you can try for the article again.',
  isOffline: 'You are offline. The address is kept, and the text is fetched when you are back.',
  isText: (n: number) => `Saves ${count(n, 'character', 'characters')} of text.`,
  pasteTitle: 'Paste the text',
  submit: 'Save',
  close: 'Close',
  cancel: 'Cancel',
  chooseFile: 'Choose file…',
  fileLimit: (megabytes: number) => `.html, .htm or .txt, up to ${megabytes} MB`,
  textTooLarge: (megabytes: number) =>
    `A text of more than ${megabytes} MB cannot be saved. It can be saved in parts.`,
  fileTooLarge: (megabytes: number) => `This file is larger than ${megabytes} MB, so it was not saved.`,
  tooMany: (n: number) =>
    `${number.format(n)} addresses are too many at once. Please save ${number.format(MAX_ADDRESSES_AT_ONCE)} at most, then the rest.`,
  many: (saved: number, left: NotNew) => {
    const begun = saved === 0 ? 'Nothing new' : `Saving ${count(saved, 'article', 'articles')}`;
    return `${[begun, ...notNew(left)].join('; ')}.`;
  },
  /** The part of it that stays true once all is saved; null when there is none. */
  notNew: (left: NotNew): string | null => (notNew(left).length === 0 ? null : `${notNew(left).join('; ')}.`),
  badLines: (lines: readonly string[]) => ended(`Not a web address, so not saved: ${listed(lines)}`),
  willNotSave: (lines: readonly string[]) => ended(`Not a web address, will not be saved: ${listed(lines)}`),
  onlyAddresses: (lines: readonly string[]) => ended(`Only the addresses were taken from: ${cited(lines)}`),
  willTakeAddresses: (lines: readonly string[]) =>
    ended(`Only the addresses will be taken from: ${cited(lines)}`),
  saveText: 'Save the text too',
  files: ({ saved, here, leftOut }: FilesOutcome) => {
    const done = [
      saved === 0 ? null : `Saving ${count(saved, 'article', 'articles')}`,
      here.length === 0 ? null : `already here: ${listed(here)}`,
    ].filter((part) => part !== null);
    const reasons = [...new Set(leftOut.map(({ why }) => why))].map((why) => {
      const names = leftOut.flatMap((one) => (one.why === why ? one.name : []));
      return `${listed(names)} (${whyNot[why]})`;
    });
    const told = [done.join('; '), reasons.length === 0 ? '' : `Not saved: ${reasons.join(', ')}`];
    return told
      .flatMap((part) => (part === '' ? [] : `${part[0]?.toUpperCase()}${part.slice(1)}.`))
      .join(' ');
  },
  emptyFile: 'There is no text in this file, so it was not saved.',
  unreadableFile: 'This file could not be read, so it was not saved.',
  nothingToSave: 'There is no text to save.',
  wrongFile: 'Only .html, .htm and .txt files can be saved.',
  openDuplicate: 'Open the saved article',
  saveAnyway: 'Save anyway',
  saved: (title: string) => `Saved: ${title}`,
  failed: (title: string) => `Not saved: ${title}`,
  headlineOnly: (title: string) => `Only the headline was saved: ${title}`,
  deferred: (title: string) => `Not saved yet, will be tried again: ${title}`,
  pictures: (title: string) => `Pictures fetched: ${title}`,
  somePictures: (title: string, reason: string) => `Only some of the pictures came (${reason}): ${title}`,
  stopped: (title: string) => `Stopped: ${title}`,
};
