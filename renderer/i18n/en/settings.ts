import type { LanguageChoice, ListDensity, ThemeChoice } from '../../../shared/model/settings.js';

const languages: Readonly<Record<LanguageChoice, string>> = { system: 'System', ko: '한국어', en: 'English' };

const themes: Readonly<Record<ThemeChoice, string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
};

/** Settings, in English. */
export const settings = {
  title: 'Settings',
  parts: 'Parts of the settings',
  general: 'General',
  language: 'Language',
  languages,
  theme: 'Theme',
  themes,
  density: 'Rows of the lists',
  densities: {
    comfortable: 'Comfortable',
    compact: 'Compact',
    headlines: 'Headlines',
  } satisfies Readonly<Record<ListDensity, string>>,
  keyboard: 'Keyboard',
  singleKeys: 'Single-key shortcuts',
  singleKeysHint:
    'Letters and signs alone, such as J or S. Keys with Ctrl or ⌘, the arrows and Esc always work.',
  library: 'Library',
  folder: 'Library folder',
  folderHint: 'Everything you save is in this folder on this device.',
  sizes: 'On disk',
  sizeKinds: {
    articles: 'Articles, notes and highlights',
    index: 'Index of words',
    files: 'Pictures, whole pages, films and sounds',
    thumbnails: 'Small pictures for lists',
    copies: 'Safety copies',
    other: 'Other',
  },
  sizeOfAll: 'Together',
  showFolder: 'Show folder',
  advanced: 'Advanced',
  privateHosts: 'Allowed private addresses',
  privateHostsHint:
    'Addresses inside your own network are never fetched, except these. One a line, as host:port, for example 127.0.0.1:8080.',
  refused: (host: string) =>
    `A save was refused because ${host} is inside your own network. Allow it only if you know what answers there.`,
  allow: (host: string) => `Allow ${host}`,
  allowed: (host: string) => `${host} is allowed. What was refused there is tried again.`,
  privateHostsWrong: (hosts: readonly string[]) =>
    `Not of the form host:port: ${hosts.map((host) => `“${host}”`).join(', ')}. The other lines are stored.`,
  about: 'About',
  version: (version: string) => `Offprint ${version}`,
  licences: 'Licences',
  licencesHint:
    'Offprint is free software under the MIT licence. It is made with the work of these people; Chromium’s own list lies beside the program as LICENSES.chromium.html.',
  fonts: 'Fonts',
  software: 'Software',
  closeLicences: 'Close licences',
  close: 'Close settings',
};
