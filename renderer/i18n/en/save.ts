import { count } from './count.js';

/** Saving, in English. */
export const save = {
  title: 'Save article',
  field: 'Address or text',
  placeholder: 'https://… or the text of an article',
  hint: 'Only the site of the address is asked for it.',
  pasteField: 'Text',
  pastePlaceholder: 'The text of the article',
  isAddress: 'Saves the page at this address with its pictures.',
  isText: (n: number) => `Saves ${count(n, 'character', 'characters')} of text.`,
  pasteTitle: 'Paste the text',
  submit: 'Save',
  cancel: 'Cancel',
  chooseFile: 'Choose file…',
  fileLimit: (megabytes: number) => `.html, .htm or .txt, up to ${megabytes} MB`,
  fileTooLarge: (megabytes: number) => `This file is larger than ${megabytes} MB, so it was not saved.`,
  wrongFile: 'Only .html, .htm and .txt files can be saved.',
  openDuplicate: 'Open the saved article',
  saved: (title: string) => `Saved: ${title}`,
  failed: (title: string) => `Not saved: ${title}`,
  deferred: (title: string) => `Not saved yet, will be tried again: ${title}`,
  stopped: (title: string) => `Stopped: ${title}`,
};
