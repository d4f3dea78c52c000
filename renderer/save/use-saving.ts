import { useMemo, useState } from 'react';
import { AppError } from '../../shared/app-error.js';
import type { SaveSource } from '../../shared/ipc/contract/articles.js';
import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import type { ArticleId, Place } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import { failureOf } from '../lib/failure-of.js';
import { focusPane, hasFocus } from '../lib/pane-elements.js';
import { type Entry, linesOf, type ManyAddresses, readAddressLines, readEntry } from '../lib/read-entry.js';
import { openById, openSaved } from '../state/open-articles.js';
import { type Handed, requestSave } from '../state/ask-to-save.js';
import { saveAddresses, tellOfMany } from '../state/save-acts.js';
import { handFile, saveFiles } from '../state/save-files.js';
import { useSession, useWords } from '../state/session.js';
import { readAgain } from '../state/version-acts.js';
import { type TagWishes, useTagWishes } from './use-tag-wishes.js';

/** Largest file or text, in megabytes. */
export const LIMIT_MB = MAX_HANDED_OVER_BYTES / 1_048_576;

/** Why nothing was saved, or not all. */
export interface Problem {
  readonly text: string;
  /** The article that is already there. */
  readonly duplicate: ArticleId | null;
  /** The text or file that made it, which can be saved all the same. */
  readonly repeated: Handed | null;
}

const problemOf = (error: unknown, { failures }: Words, handed: Handed | null = null): Problem => {
  const failure = failureOf(error);
  const duplicate = failure.articleId ?? null;
  return {
    text: failures[failure.code].sentence(failure),
    duplicate,
    repeated: duplicate === null || handed?.source.kind === 'address' ? null : handed,
  };
};

/** What there is too much of, and lines that are all no addresses, is told before, and cannot be saved. */
const canSave = (entry: Entry): boolean =>
  entry.kind === 'addresses'
    ? entry.addresses.length > 0
    : entry.kind !== 'nothing' && entry.kind !== 'too-large' && entry.kind !== 'too-many';

/** Lines left over from addresses are still meant as such, not as a text, until there is more than them. */
function readLeft(value: string, leftLines: number): Entry {
  const entry = readEntry(value);
  const lines = linesOf(value);
  return entry.kind === 'text' && lines.length <= leftLines ? readAddressLines(lines) : entry;
}

/** What an entry is saved as. The text of an article that has none is a text, even if it looks like an address. */
function sourceOf(entry: Entry, value: string, isNew: boolean): SaveSource | ManyAddresses {
  const isMeant = entry.kind === 'address' || entry.kind === 'text' || entry.kind === 'addresses';
  return isNew && isMeant ? entry : { kind: 'text', text: value };
}

/** Host of an address, as articles carry it. */
const siteOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** The dialog gave the focus back to the button that opened it: the keys of a person who has saved are for what was saved. */
function focusSaved(): void {
  if (!hasFocus('headlines') && !hasFocus('article') && !focusPane('headlines')) focusPane('article');
}

type Keeping = Pick<Saving, 'keepsPage' | 'keepsAlways'>;

const NOT_KEPT: Keeping = { keepsPage: false, keepsAlways: false };

/** What is put into the save dialog, and what becomes of it. */
export interface Saving {
  readonly value: string;
  readonly entry: Entry;
  readonly problem: Problem | null;
  /** What was taken of many addresses while the rest stays in the field. */
  readonly taken: string | null;
  readonly maySubmit: boolean;
  readonly isSending: boolean;
  /** Where what is saved will lie. */
  readonly place: Place;
  readonly choosePlace: (place: Place) => void;
  /** Whether the page is kept whole as well, and so every later one of its site. */
  readonly keepsPage: boolean;
  readonly keepsAlways: boolean;
  readonly chooseKeeping: (choice: Keeping) => void;
  /** Whether the page of an address is saved as a browser shows it. */
  readonly isRendered: boolean;
  readonly chooseRendered: (isRendered: boolean) => void;
  readonly tagWishes: TagWishes;
  /** When the site of the address may be asked before it is saved: once the typing rests, or now, since a person wishes so. */
  readonly mayLook: 'never' | 'rested' | 'now';
  readonly look: () => void;
  /** Puts a text into the field without keeping it as typed. */
  readonly fill: (text: string) => void;
  /** What is left of many addresses is meant as a text from now on. */
  readonly takeAsText: () => void;
  readonly type: (text: string) => void;
  readonly submit: () => void;
  readonly take: (file: File) => Promise<void>;
  /** Saves many files as a drop does, where and how the dialog says. */
  readonly takeMany: (files: readonly File[]) => void;
  readonly openExisting: (id: ArticleId) => void;
  /** Fetches the article again whose address it is, as a new version, and shows it. */
  readonly getAgain: (id: ArticleId) => void;
  /** Keeps both: the text or file that is here, and the same again. */
  readonly saveAnyway: (handed: Handed) => void;
}

/** Reads, keeps and saves what a person puts into the dialog. `into` is the article that gets the text. */
export function useSaving(into: ArticleId | undefined, onClose: () => void): Saving {
  const session = useSession();
  const words = useWords();
  const { save } = words;
  const owner = into ?? null;
  const [place, choosePlace] = useState<Place>('inbox');
  const [keeping, chooseKeeping] = useState(NOT_KEPT);
  const [isRendered, chooseRendered] = useState(false);
  const tagWishes = useTagWishes();
  const [mayLook, setMayLook] = useState<Saving['mayLook']>('never');
  const [value, fill] = useState(() => session.saveDrafts.get(owner));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [leftLines, setLeftLines] = useState(0);
  const entry = useMemo(() => readLeft(value, leftLines), [value, leftLines]);

  const wishes = () => ({ place, keepsPage: keeping.keepsPage, tags: tagWishes.toGive() });
  const keep = (text: string): void => {
    fill(text);
    session.saveDrafts.keep(owner, text);
  };
  const send = async (handed: Handed, mayRepeat: boolean): Promise<void> => {
    const { source } = handed;
    const articleId = await requestSave(session, handed, { ...wishes(), into, mayRepeat });
    if (keeping.keepsAlways && source.kind === 'address')
      await session.wholePage.setSite(siteOf(source.address), true);
    if (source.kind !== 'file') session.saveDrafts.keep(owner, '');
    onClose();
    session.attempt(openSaved(session, articleId, place).then(focusSaved));
  };
  /** What could not be saved stays in the field, named. */
  const sendMany = async (entered: ManyAddresses): Promise<void> => {
    const { bad } = entered;
    const many = await saveAddresses(session, entered, wishes());
    const left = [...many.failed, ...bad];
    keep(left.join('\n'));
    setLeftLines(left.length);
    if (left.length === 0) {
      onClose();
      requestAnimationFrame(focusSaved);
      return tellOfMany(session, many);
    }
    const why = many.failure && problemOf(new AppError(many.failure), words).text;
    const told = [why, bad.length > 0 ? save.badLines(bad) : null];
    const isAnyTaken = many.saved + many.duplicates + many.repeated > 0;
    setTaken(isAnyTaken ? save.many(many.saved, many) : null);
    setProblem({ text: told.filter((part) => part !== null).join(' '), duplicate: null, repeated: null });
    return setIsSending(false);
  };
  const attempt = async (work: () => Promise<void>, handed: Handed | null = null): Promise<void> => {
    setIsSending(true);
    setProblem(null);
    setTaken(null);
    try {
      await work();
    } catch (error) {
      const told = problemOf(error, words, handed);
      setProblem(told);
      // What is here already got them.
      if (told.duplicate !== null && tagWishes.toGive().length > 0) setTaken(save.tagsGiven);
      setIsSending(false);
    }
  };
  const open = (id: ArticleId): void => {
    session.saveDrafts.keep(owner, '');
    onClose();
    session.attempt(openById(session, id, 'now'));
  };
  const sendOne = (handed: Handed, mayRepeat = false): Promise<void> =>
    attempt(() => send(handed, mayRepeat), handed);

  return {
    value,
    entry,
    problem,
    taken,
    isSending,
    place,
    choosePlace,
    ...keeping,
    chooseKeeping,
    isRendered,
    chooseRendered,
    tagWishes,
    mayLook,
    look: () => setMayLook('now'),
    maySubmit: canSave(entry),
    fill,
    takeAsText: () => setLeftLines(0),
    type: (text) => {
      keep(text);
      setMayLook('rested');
      if (text.trim() === '') setLeftLines(0);
      setProblem(null);
      setTaken(null);
    },
    submit: () => {
      if (isSending || !canSave(entry)) return;
      if (into === undefined && entry.kind === 'bad-address') {
        setProblem(problemOf(new AppError('bad-address'), words));
        return;
      }
      const given = sourceOf(entry, value, into === undefined);
      const source = given.kind === 'address' && isRendered ? { ...given, isRendered } : given;
      void (source.kind === 'addresses' ? attempt(() => sendMany(source)) : sendOne({ source }));
    },
    take: async (file) => {
      const handed = await handFile(file);
      if (typeof handed !== 'string') return sendOne(handed);
      const told = {
        wrong: save.wrongFile,
        empty: save.emptyFile,
        'too-large': save.fileTooLarge(LIMIT_MB),
        unreadable: save.unreadableFile,
        folder: save.unreadableFile,
      };
      return setProblem({ text: told[handed], duplicate: null, repeated: null });
    },
    takeMany: (files) => {
      onClose();
      session.attemptSave(saveFiles(session, files, [], wishes()));
    },
    saveAnyway: (handed) => void sendOne(handed, true),
    openExisting: open,
    getAgain: (id) => {
      open(id);
      session.attempt(readAgain(session, id, 'fetch-again'));
    },
  };
}
