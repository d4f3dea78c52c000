import type { View } from '../../shared/model/article.js';
import type { PictureFailure } from '../../shared/model/block.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import type { JobProgress } from '../../shared/model/job.js';
import type { LanguageChoice, ThemeChoice } from '../../shared/model/settings.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import { acts, verbs } from './en-acts.js';
import { count, number } from './en-count.js';
import { failures } from './en-failures.js';

const views: Readonly<Record<View, string>> = {
  unread: 'Unread',
  later: 'Later',
  starred: 'Starred',
  archive: 'Archive',
  all: 'All',
};

const colors: Readonly<Record<HighlightColor, string>> = {
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  orange: 'orange',
  purple: 'purple',
};

const pictureFailures: Readonly<Record<PictureFailure, string>> = {
  waiting: 'This picture is still being fetched.',
  unreachable: 'This picture could not be fetched.',
  refused: 'The site refused to give this picture.',
  'too-large': 'This picture is too large to keep.',
  'not-a-picture': 'What the site sent is not a picture.',
  limit: 'The article has more pictures than are kept.',
  cancelled: 'Fetching this picture was stopped.',
};

const saveSteps: Readonly<Record<JobProgress['step'], string>> = {
  address: 'Address',
  text: 'Text',
  pictures: 'Pictures',
  storing: 'Storing',
};

const languages: Readonly<Record<LanguageChoice, string>> = { system: 'System', ko: '한국어', en: 'English' };
const themes: Readonly<Record<ThemeChoice, string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

/** What a row says to a screen reader, part by part. */
export interface RowParts {
  readonly isRead: boolean;
  readonly isStarred: boolean;
  readonly title: string;
  readonly publisher: string | null;
  readonly time: string;
  readonly length: string;
  readonly state: string;
  readonly highlights: number;
}

const minutes = (n: number): string => `${n} min`;

/** The English interface. */
export const en = {
  failures,

  nav: {
    library: 'Library',
    views,
    saveArticle: 'Save article',
    settings: 'Settings',
    onThisDevice: 'Library on this device',
    offline: 'Offline',
    count: (n: number) => number.format(n),
    openMenu: 'Navigation',
    closeMenu: 'Close navigation',
  },
  list: {
    headlines: 'Headlines',
    unreadCount: (n: number) => `${number.format(n)} unread`,
    articleCount: (n: number) => count(n, 'article', 'articles'),
    today: 'Today',
    yesterday: 'Yesterday',
    offline: 'You are offline. Everything you saved is here to read.',
    minutes,
    minutesLeft: (n: number) => `${n} min left`,
    finished: 'Finished',
    saved: 'saved offline',
    picturesMissing: (n: number) => `${count(n, 'picture', 'pictures')} missing`,
    headlineOnly: 'Headline only',
    saving: 'Saving',
    savingStep: ({ step, done, total }: JobProgress) =>
      step === 'pictures' && total > 0
        ? `Saving: pictures ${done}/${total}`
        : `Saving: ${saveSteps[step].toLowerCase()}`,
    failed: (brief: string) => `Not saved: ${brief}`,
    stopped: 'Stopped',
    highlights: (n: number) => count(n, 'highlight', 'highlights'),
    untitled: 'Untitled',
    row: ({ isRead, isStarred, title, publisher, time, length, state, highlights }: RowParts) =>
      [
        isRead ? null : 'Unread',
        title,
        publisher,
        time,
        length,
        state,
        isStarred ? 'starred' : null,
        highlights > 0 ? count(highlights, 'highlight', 'highlights') : null,
      ]
        .filter((part) => part !== null && part !== '')
        .join(', '),
    empty: {
      unread: { title: 'Nothing left to read', text: 'What you save appears here, whole, pictures and all.' },
      later: {
        title: 'Nothing for later',
        text: 'Press L on an article and it waits here. It needs no network: text and pictures are on disk.',
      },
      starred: { title: 'No starred articles', text: 'Press S on an article to find it here again.' },
      archive: {
        title: 'The archive is empty',
        text: 'Press E when you are done with an article. It is kept here.',
      },
      all: {
        title: 'The library is empty',
        text: 'Save an address, a file or a text, and read it without a network.',
      },
    } satisfies Readonly<Record<View, { readonly title: string; readonly text: string }>>,
    welcome: {
      title: 'Welcome to Offprint',
      text: 'Save by address, by pasted text or from a file, and read it here without a network.',
    },
    saveFirst: 'Save your first article',
    saveAnother: 'Add an article',
    failedToLoad: 'The list could not be loaded',
  },
  reading: {
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
    openOriginal: 'Open original',
    notes: 'Notes',
    back: 'Back to the list',
    progress: 'Reading progress',
    pick: 'Choose an article',
    pickHint: 'Choose one in the list, or start with a key.',
    welcome: 'A library of your own',
    welcomeHint: 'What you save opens here, whole, pictures and all. It stays on this device.',
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
    openFailedTitle: 'This article could not be opened',
    headlineTitle: 'Only the headline is here',
    headlineText: 'There is no text yet. You can fetch it from its address or paste it.',
    headlineTextNoAddress: 'There is no text yet, and no address to fetch it from. You can paste the text.',
    retry: 'Try again',
    pasteText: 'Paste the text',
    pictureFailures,
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
    updated: (date: string) => `Updated ${date}`,
  },
  marks: {
    selection: 'Selection',
    highlight: (color: HighlightColor) => `Highlight ${colors[color]}`,
    colorMenu: 'Colour',
    addNote: 'Add note',
    mark: (color: HighlightColor, hasNote: boolean) =>
      hasNote ? `Highlight ${colors[color]}, has note` : `Highlight ${colors[color]}`,
    notes: 'Notes',
    articleNote: 'Note on this article',
    articleNoteHint: 'A note on the whole article',
    noteOn: (quote: string) => `Note on “${quote}”`,
    noteHint: 'Write a note',
    writeNoteOn: (quote: string) => `Write a note on “${quote}”`,
    showWords: 'Show in the article',
    deleteHighlight: 'Delete highlight',
    lostTitle: 'Lost their place',
    lost: (n: number) =>
      n === 1
        ? 'The text changed and one highlight lost its place. It is kept here.'
        : `The text changed and ${n} highlights lost their place. They are kept here.`,
    none: 'Select words in the article to highlight them.',
    close: 'Close notes',
    notSaved: 'This note is not stored yet. It is kept here, and storing it will be tried again.',
  },
  save: {
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
    stopped: (title: string) => `Stopped: ${title}`,
  },
  settings: {
    title: 'Settings',
    general: 'General',
    language: 'Language',
    languages,
    theme: 'Theme',
    themes,
    library: 'Library',
    folder: 'Library folder',
    folderHint: 'Everything you save is in this folder on this device.',
    showFolder: 'Show folder',
    advanced: 'Advanced',
    privateHosts: 'Allowed private addresses',
    privateHostsHint:
      'Addresses inside your own network are never fetched, except these. One a line, as host:port, for example 127.0.0.1:8080.',
    privateHostsWrong: (hosts: readonly string[]) =>
      `Not of the form host:port: ${hosts.map((host) => `“${host}”`).join(', ')}. The other lines are stored.`,
    about: 'About',
    version: (version: string) => `Offprint ${version}`,
    close: 'Close settings',
  },
  acts: {
    done: (label: UndoLabel, n: number) => {
      const text = acts[label](n);
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    undone: (label: UndoLabel, n: number) => `Undid: ${verbs[label](n)}.`,
    redone: (label: UndoLabel, n: number) => `Did again: ${verbs[label](n)}.`,
    undo: 'Undo',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to do again.',
    exported: (fileName: string) => `Notes written to ${fileName}.`,
    exportFailed: 'The notes could not be written to the file. They are intact here; please try again.',
    nothingSelected: 'Select words in the article first.',
    noOriginal: 'This article has no address.',
    notifications: 'Notifications',
    dismiss: 'Dismiss',
  },
  keys: {
    title: 'Keyboard shortcuts',
    hint: 'They work with Hangul input on, too (ㅓ = J).',
    close: 'Close',
    groups: { move: 'Move', article: 'Article', notes: 'Highlights and notes', app: 'Offprint' },
    next: 'Next article',
    previous: 'Previous article',
    nextUnread: 'Next unread',
    open: 'Open, read',
    back: 'Back to the list',
    page: 'Page down, then the next unread',
    goTo: 'Unread, Later, Starred, Archive, All',
    panes: 'Next pane',
    read: 'Read / unread',
    star: 'Star',
    later: 'Later',
    archive: 'Archive',
    delete: 'Delete',
    original: 'Open original',
    undo: 'Undo',
    redo: 'Redo',
    highlight: 'Highlight the selection',
    colors: 'Colour of the selection',
    note: 'Note on the selection',
    articleNote: 'Note on the article',
    notesPanel: 'Notes panel',
    save: 'Save article',
    export: 'Export notes',
    settings: 'Settings',
    shortcuts: 'This sheet',
  },
};
