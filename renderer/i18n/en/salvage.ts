import type { SalvageCounts } from '../../../shared/model/salvage.js';
import { count, number } from './count.js';

/** Most kinds that are named in a button. */
const SHORT = 3;
const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** `7 articles, 3 highlights, and 2 notes`; what there is none of is not named. */
const named = (all: SalvageCounts): readonly string[] => [
  ...some(all.articles, 'article', 'articles'),
  ...some(all.highlights, 'highlight', 'highlights'),
  ...some(all.notes, 'note', 'notes'),
  ...some(all.tags, 'tag', 'tags'),
  ...some(all.changed, 'changed article', 'changed articles'),
  ...some(all.pages, 'whole page', 'whole pages'),
  ...some(all.media, 'film or sound', 'films and sounds'),
  ...some(all.searches, 'saved search', 'saved searches'),
  ...some(all.rules, 'site with rules', 'sites with rules'),
  ...some(all.sites, 'site whose pages are kept whole', 'sites whose pages are kept whole'),
];

const some = (n: number, one: string, many: string): readonly string[] =>
  n > 0 ? [count(n, one, many)] : [];

const counts = (all: SalvageCounts): string => lists.format(named(all));

/** As much as a button has room for. */
const inShort = (all: SalvageCounts): string => {
  const parts = named(all);
  return parts.length <= SHORT ? lists.format(parts) : `${parts.slice(0, SHORT).join(', ')} and more`;
};

/** What a damaged library file still holds, in English. */
export const salvage = {
  title: 'The damaged library file',
  text: 'This file was found damaged and set aside. It is only read here, and nothing in it is changed.',
  reading: (percent: number) => `Looking for what is missing here… ${percent}%`,
  stop: 'Stop',
  stopped: 'The damaged file was not read to its end.',
  again: 'Read it again',
  unreadable: 'Nothing in it could be read.',
  unreadableIn: (file: string) => `Nothing could be read in ${file}.`,
  nothingIn: (file: string) => `Everything that can be read in ${file} is here as well.`,
  fromOlder: (file: string) => `An older damaged file was looked into as well: ${file}`,
  older: (n: number) =>
    n === 1 ? 'One older damaged file is kept as well.' : `${n} older damaged files are kept as well.`,
  nextFile: 'Look into the other files',
  maybeLost: (date: string) => `What was saved after ${date} may be missing here.`,
  nothing: 'Everything that can be read in it is here as well.',
  missing: (missing: SalvageCounts) => `Missing here: ${counts(missing)}.`,
  missingList: 'Missing articles',
  textDamaged: 'text cannot be read',
  textless: (n: number) =>
    n === 1
      ? 'The text of one article cannot be read. Its title, address, highlights and notes come back, and it can be saved again.'
      : `The texts of ${n} articles cannot be read. Their titles, addresses, highlights and notes come back, and they can be saved again.`,
  unknown: (n: number) => `Of ${count(n, 'more article', 'more articles')} nothing can be read.`,
  stranded: (n: number) =>
    `${count(n, 'highlight or note belongs', 'highlights and notes belong')} to an article of which nothing else can be read.`,
  nameless: (n: number) =>
    `${count(n, 'tag', 'tags')} cannot be brought back: the ${n === 1 ? 'name' : 'names'} cannot be read.`,
  bring: (found: SalvageCounts) => `Bring back what can be read (${inShort(found)})`,
  leave: 'Leave it',
  later: 'You are asked again at the next start until you decide. Settings leads here as well.',
  back: (brought: SalvageCounts) =>
    counts(brought) === ''
      ? 'What could be read is back.'
      : `Back in the library: ${counts(brought)}. Undo takes that away again.`,
  backSoFar: (brought: SalvageCounts) =>
    counts(brought) === ''
      ? 'Stopped before anything was brought back.'
      : `Stopped. Back by then: ${counts(brought)}. They stay, and Undo takes them away again.`,
  bringingTitle: 'Bringing back from the damaged file',
  bringingSoon: 'Bringing back is about to begin…',
  bringing: (done: number, total: number) =>
    `Bringing back… ${number.format(done)} of ${count(total, 'article', 'articles')}`,
  bringingOn:
    'You can close this and read on: it goes on by itself, also after a restart. When it is stopped, what has come back stays.',
  textlessTitle: 'Without their text',
  saveAgain: 'Save again',
  saveAgainOf: (title: string) => `Save again: ${title}`,
  saveAllAgain: 'Save all again',
  saving: 'Being saved',
  saved: 'Saved',
  noAddress: 'no address known',
  inSettings: (name: string) => `A damaged library file is kept: ${name}`,
  look: 'See what can be read…',
  lookInto: (file: string) => `See what can be read in ${file}…`,
  troubleTitle: 'The library could not be read',
  unopened: (why: string) =>
    `The library folder could not be opened (${why}). Nothing was deleted or changed. Check the folder and the disk, then start again.`,
  startAgain: 'Quit and start again',
  checkingTitle: 'The library file is damaged',
  checking:
    'It is being read through, and the newest safety copy that holds is opened instead. Nothing is deleted.',
};
