import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import type { Words } from '../i18n/words.js';
import { type Asked, askToSave, type Handed, saveOne, type Wishes } from './ask-to-save.js';
import { openById, openSaved } from './open-articles.js';
import type { Session } from './session.js';

const READABLE = /\.(?:html?|txt)$/i;

/** Why one thing out of the file system is not saved. */
export type WhyNot = 'wrong' | 'empty' | 'too-large' | 'unreadable' | 'folder';

/** Why a file cannot be saved, before it is read; null when it can. */
const whyNotFile = ({ name, size }: File): WhyNot | null => {
  if (!READABLE.test(name)) return 'wrong';
  if (size === 0) return 'empty';
  return size > MAX_HANDED_OVER_BYTES ? 'too-large' : null;
};

/** Whether nothing is in a file that could be read, in any encoding: white space, or zeros. */
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

/** What saving hands over of a file: its bytes, and the file as a whole to main alone. Else why it cannot be saved. */
export async function handFile(file: File): Promise<Handed | WhyNot> {
  const why = whyNotFile(file);
  if (why !== null) return why;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null, // a folder, or a file that went or may not be read
  );
  if (bytes === null) return 'unreadable';
  if (isBlank(bytes)) return 'empty';
  const source: SaveSource = { kind: 'file', name: file.name.slice(-255), bytes };
  return { source, file };
}

/** What became of many files, told in one sentence. */
export interface FilesOutcome {
  readonly saved: number;
  /** Those that were here already, by name. */
  readonly here: readonly string[];
  readonly leftOut: readonly { readonly name: string; readonly why: WhyNot }[];
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/u, '');

/** Whether a folder is the one that a browser saved with one of the pages: it is read with its page. */
const isOfPage = (folder: string, files: readonly File[]): boolean =>
  files.some(({ name }) => {
    const stem = withoutEnding(name);
    return (
      /\.html?$/iu.test(name) && folder.startsWith(stem) && /^[_.-]\p{L}+$/u.test(folder.slice(stem.length))
    );
  });

/** Shows what the only one of several files became that could be saved. */
const showOnly = (session: Session, [only, ...others]: readonly Asked[], wishes: Wishes): Promise<void> => {
  if (!only || others.length > 0) return Promise.resolve();
  const { kind, articleId } = only;
  return kind === 'saved' ? openSaved(session, articleId, wishes.place) : openById(session, articleId, 'now');
};

/** Saves several files one after the other; a failure of the library ends it, and what was done until then is told. */
async function saveSeveral(
  session: Session,
  files: readonly File[],
  folders: readonly string[],
  wishes: Wishes,
): Promise<void> {
  const { toasts } = session;
  const asked: (Asked & { readonly name: string })[] = [];
  const leftOut: FilesOutcome['leftOut'][number][] = [];
  const tell = (): void => {
    const here = asked.flatMap(({ kind, name }) => (kind === 'duplicate' ? name : []));
    const outcome = { saved: asked.length - here.length, here, leftOut };
    const message = ({ save }: Words): string => save.files(outcome);
    if (leftOut.length > 0) toasts.show('error', message);
    else if (outcome.saved === 0) toasts.show('info', message);
    else toasts.showBegun(message, { rest: ({ save }) => save.files({ ...outcome, saved: 0 }) || null });
  };
  try {
    for (const file of files) {
      const { name } = file;
      // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
      const handed = await handFile(file);
      if (typeof handed === 'string') leftOut.push({ name, why: handed });
      // oxlint-disable-next-line no-await-in-loop -- the order of the rows is the order of the files
      else asked.push({ ...(await askToSave(session, handed, wishes)), name });
    }
  } catch (error) {
    if (asked.length > 0) tell();
    throw error;
  }
  for (const name of folders) if (!isOfPage(name, files)) leftOut.push({ name, why: 'folder' });
  await showOnly(session, asked, wishes);
  tell();
}

/** Saves files and says in one sentence what became of them: saved, here already, left out and why. One alone is shown. @throws AppError */
export async function saveFiles(
  session: Session,
  files: readonly File[],
  folders: readonly string[],
  wishes: Wishes = {},
): Promise<void> {
  const [only, ...others] = files;
  const isAlone = only !== undefined && others.length === 0 && folders.every((name) => isOfPage(name, files));
  const handed = isAlone ? await handFile(only) : null;
  if (handed !== null && typeof handed !== 'string') return saveOne(session, handed, wishes);
  return saveSeveral(session, files, folders, wishes);
}
