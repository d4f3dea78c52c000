import { notebookAnswers } from './fake-notebook.js';
import type { Bridge } from '../../../shared/ipc/bridge.js';
import type {
  CommandName,
  EventName,
  EventPayload,
  Request,
  Response,
} from '../../../shared/ipc/contract.js';
import type { Envelope } from '../../../shared/ipc/envelope.js';
import type { UndoLabel } from '../../../shared/ipc/contract/undo.js';
import type { Article, ArticleId, Headline } from '../../../shared/model/article.js';
import type { FailureFacts } from '../../../shared/model/failure.js';
import type { Highlight } from '../../../shared/model/highlight.js';
import type { Note } from '../../../shared/model/note.js';
import { firstPageState, type PageState } from '../../../shared/model/page-state.js';
import { defaultSettings, type Appearance } from '../../../shared/model/settings.js';
import { inView, listAnswers } from './fake-lists.js';
import { steadyAnswers } from './steady-answers.js';

/** A failure an answer of the fake may stand for. */
export class Refusal {
  readonly facts: FailureFacts;
  constructor(facts: FailureFacts) {
    this.facts = facts;
  }
}

export type Answers = {
  [N in CommandName]: (request: Request<N>) => Response<N> | Refusal | Promise<Response<N> | Refusal>;
};

export interface FakeLibrary {
  articles: Article[];
  highlights: Highlight[];
  notes: Note[];
  appearance: Appearance;
  page: PageState;
}

export interface FakeBridge {
  readonly bridge: Bridge;
  readonly library: FakeLibrary;
  /** Every call so far, in order. */
  readonly calls: readonly { readonly name: string; readonly request: unknown }[];
  /** The requests of one command so far. */
  requestsOf(name: CommandName): readonly unknown[];
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** Lets one command answer something else from now on. */
  answer<N extends CommandName>(name: N, answer: Answers[N]): void;
}

const NOW = '2025-11-23T06:00:00.000Z';
let lastId = 0;

/** A new identifier of the shape the library gives. */
export const newId = (): string => {
  lastId += 1;
  return `00000000-0000-7000-8000-${String(lastId).padStart(12, '0')}`;
};

/** A new number of a row; later articles have higher ones, as in the library. */
export const newRow = (): number => {
  lastId += 1;
  return lastId;
};

/** A library in memory that answers by the contract, so that the page can be tried without the rest of the app. */
export function createFakeBridge(articles: readonly Article[] = []): FakeBridge {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const calls: { readonly name: string; readonly request: unknown }[] = [];
  const library: FakeLibrary = {
    articles: [...articles],
    highlights: [],
    notes: [],
    appearance: {
      settings: { ...defaultSettings, language: 'en', theme: 'light' },
      systemLanguage: 'ko',
    },
    page: firstPageState,
  };
  /** States before each reversible act, newest last. */
  const undoable: { readonly label: UndoLabel; readonly before: FakeLibrary }[] = [];

  const emit: FakeBridge['emit'] = (name, payload) => {
    for (const listener of listeners) listener(name, payload);
  };
  const rows = (): readonly Headline[] =>
    library.articles
      .map(({ headline }) => headline)
      .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt) || other.row - one.row);
  /** Numbers of everything that ever was here: what is deleted keeps its own. */
  const numbers = new Map(articles.map(({ headline }) => [headline.id, headline.row]));
  const idsOf = (wanted: Uint32Array): ArticleId[] =>
    rows()
      .filter(({ row }) => wanted.includes(row))
      .map(({ id }) => id);
  const changed = (ids: readonly ArticleId[]): void => emit('articles.changed', { ids: [...ids] });
  const act = (label: UndoLabel): void => {
    undoable.push({ label, before: { ...library } });
  };
  const patched = (
    given: readonly Article[],
    ids: readonly ArticleId[],
    part: Partial<Headline>,
  ): Article[] =>
    given.map((article) =>
      ids.includes(article.headline.id)
        ? { ...article, headline: { ...article.headline, ...part } }
        : article,
    );
  const patch = (ids: readonly ArticleId[], part: Partial<Headline>): void => {
    library.articles = patched(library.articles, ids, part);
    changed(ids);
  };

  const answers: Answers = {
    ...steadyAnswers,
    ...listAnswers(rows),
    'articles.save': () => new Refusal({ code: 'offline' }),
    'articles.preview-address': () => new Refusal({ code: 'offline' }),
    'articles.preview-picture': () => null,
    'articles.end-preview': () => undefined,
    'articles.preview': () => new Refusal({ code: 'parse-failed' }),
    'articles.save-many': ({ addresses }) =>
      addresses.map(() => ({ kind: 'failed', failure: { code: 'offline' } })),
    'articles.fetch-pictures': () => ({ jobId: newId() }),
    'articles.get-missing': ({ rows: wanted }) => ({ count: wanted.length }),
    'articles.retry': () => ({ jobId: newId() }),
    'articles.list': ({ view, after, limit }) => {
      const all = rows().filter(inView(view));
      const start = after ? after.row : 0;
      const page = all.slice(start, start + limit);
      const last = page.at(-1);
      const next = last && start + limit < all.length ? { savedAt: last.savedAt, row: start + limit } : null;
      return { rows: page, next };
    },
    'articles.rows': ({ rows: wanted }) => rows().filter(({ row }) => wanted.includes(row)),
    'articles.news': ({ ids }) => ({
      rows: rows().filter(({ id }) => ids.includes(id)),
      deleted: ids
        .flatMap((id) => numbers.get(id) ?? [])
        .filter((row) => !rows().some((one) => one.row === row)),
    }),
    'articles.tally': ({ rows: wanted }) => {
      const found = rows().filter(({ row }) => wanted.includes(row));
      return {
        count: found.length,
        read: found.filter(({ isRead }) => isRead).length,
        starred: found.filter(({ isStarred }) => isStarred).length,
        later: found.filter(({ place }) => place === 'later').length,
        archived: found.filter(({ place }) => place === 'archive').length,
      };
    },
    'articles.change-rows': async ({ rows: wanted, change }) => {
      const ids = idsOf(wanted);
      if (ids.length > 0) await answers['articles.change']({ ids, change });
      return { count: ids.length, step: ids.length === 0 ? null : undoable.length };
    },
    'articles.delete-rows': async ({ rows: wanted }) => {
      const ids = idsOf(wanted);
      if (ids.length > 0) await answers['articles.delete']({ ids });
      return { count: ids.length, step: ids.length === 0 ? null : undoable.length };
    },
    'articles.headlines': ({ ids }) => rows().filter(({ id }) => ids.includes(id)),
    'articles.counts': () => ({
      unread: rows().filter(inView('unread')).length,
      later: rows().filter(inView('later')).length,
      starred: rows().filter(inView('starred')).length,
      archive: rows().filter(inView('archive')).length,
      all: rows().length,
    }),
    'articles.open': ({ id }) =>
      library.articles.find(({ headline }) => headline.id === id) ?? new Refusal({ code: 'not-found' }),
    'articles.change': ({ ids, change: { read, starred, place } }) => {
      act(place === undefined ? (read === false ? 'mark-unread' : 'mark-read') : `move-to-${place}`);
      patch(ids, {
        ...(read === undefined ? {} : { isRead: read }),
        ...(starred === undefined ? {} : { isStarred: starred }),
        ...(place === undefined ? {} : { place }),
      });
      return undefined;
    },
    'articles.delete': ({ ids }) => {
      act('delete-articles');
      library.articles = library.articles.filter(({ headline }) => !ids.includes(headline.id));
      changed(ids);
      return undefined;
    },
    'articles.seen': ({ id }) => {
      // No act: no undo of one takes it back.
      for (const { before } of undoable) before.articles = patched(before.articles, [id], { isRead: true });
      patch([id], { isRead: true });
      return undefined;
    },
    'articles.progress': ({ id, progress, position }) => {
      library.articles = library.articles.map((article) =>
        article.headline.id === id
          ? { ...article, position, headline: { ...article.headline, progress } }
          : article,
      );
      return undefined;
    },
    'articles.find': ({ address }) =>
      library.articles.find(({ url }) => url === address)?.headline.id ?? null,
    'articles.find-many': ({ addresses }) => {
      const here = addresses.filter((address) => library.articles.some(({ url }) => url === address)).length;
      return { fresh: addresses.length - here, here, repeated: 0 };
    },
    ...notebookAnswers(library, rows),
    'highlights.add': ({ articleId, color, anchor }) => {
      const added: Highlight = {
        id: newId(),
        articleId,
        color,
        anchor,
        place: anchor.position,
        createdAt: NOW,
        updatedAt: NOW,
      };
      act('add-highlight');
      library.highlights = [...library.highlights, added];
      emit('highlights.changed', { articleId });
      return added;
    },
    'highlights.recolor': ({ id, color }) => {
      const found = library.highlights.find((highlight) => highlight.id === id);
      if (!found) return new Refusal({ code: 'not-found' });
      const recolored = { ...found, color };
      library.highlights = library.highlights.map((one) => (one.id === id ? recolored : one));
      emit('highlights.changed', { articleId: found.articleId });
      return recolored;
    },
    'highlights.delete': ({ id }) => {
      const found = library.highlights.find((highlight) => highlight.id === id);
      act('delete-highlight');
      library.highlights = library.highlights.filter((highlight) => highlight.id !== id);
      library.notes = library.notes.filter(({ highlightId }) => highlightId !== id);
      if (found) emit('highlights.changed', { articleId: found.articleId });
      return undefined;
    },
    'notes.write': ({ articleId, highlightId, text }) => {
      const note: Note = { id: newId(), articleId, highlightId, text, createdAt: NOW, updatedAt: NOW };
      library.notes = [
        ...library.notes.filter((one) => one.articleId !== articleId || one.highlightId !== highlightId),
        ...(text === '' ? [] : [note]),
      ];
      emit('highlights.changed', { articleId });
      return text === '' ? null : note;
    },
    'versions.open': ({ id }) => answers['articles.open']({ id }),
    'settings.read': () => library.appearance,
    'settings.change': (change) => {
      const { settings, systemLanguage } = library.appearance;
      library.appearance = {
        systemLanguage,
        settings: { ...settings, ...Object.fromEntries(Object.entries(change)) },
      };
      emit('settings.changed', library.appearance);
      return library.appearance;
    },
    'undo.undo': () => {
      const last = undoable.pop();
      if (!last) return null;
      const touched = new Set(
        [...library.articles, ...last.before.articles].map(({ headline }) => headline.id),
      );
      const present = new Map(library.articles.map((article) => [article.headline.id, article]));
      Object.assign(library, last.before);
      changed([...touched]);
      const before = new Map(last.before.articles.map((article) => [article.headline.id, article]));
      const isOther = (id: ArticleId): boolean =>
        JSON.stringify(before.get(id)) !== JSON.stringify(present.get(id));
      const [only = null, ...others] = [...touched].filter(isOther);
      const articleId = others.length === 0 ? only : null;
      return { label: last.label, count: 1, step: undoable.length + 1, articleId };
    },
    'window.read': () => library.page,
    'window.remember': (state) => {
      library.page = state;
      return undefined;
    },
  };

  const ask = (name: string): ((request: unknown) => unknown) | null => {
    const known: Readonly<Record<string, unknown>> = answers;
    const answer = known[name];
    return typeof answer === 'function' ? (request) => Reflect.apply(answer, null, [request]) : null;
  };

  return {
    library,
    calls,
    requestsOf: (name) => calls.filter((call) => call.name === name).map(({ request }) => request),
    emit,
    answer: (name, answer) => {
      answers[name] = answer;
    },
    bridge: {
      send: async (name, request): Promise<Envelope> => {
        calls.push({ name, request });
        const answer = ask(name);
        if (!answer) return { ok: false, failure: { code: 'bad-request' } };
        const value = await answer(request);
        return value instanceof Refusal ? { ok: false, failure: value.facts } : { ok: true, value };
      },
      listen: (onEvent) => {
        listeners.add(onEvent);
        return () => void listeners.delete(onEvent);
      },
    },
  };
}
