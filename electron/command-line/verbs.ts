import { resolve } from 'node:path';
import { assertNever } from '../../shared/assert.js';
import { AppError } from '../../shared/app-error.js';
import type { ArticleId, Headline } from '../../shared/model/article.js';
import type { Wall } from '../../shared/model/wall.js';
import { walls as english } from '../../shared/words/en/walls.js';
import { walls as korean } from '../../shared/words/ko/walls.js';
import { writtenInstant } from '../../shared/text/own-zone.js';
import { liveArticle } from '../articles/live-article.js';
import { folderBeside } from '../articles/pictures-beside.js';
import { hostAndPort } from '../net/address-policy.js';
import { Acts } from '../undo/acts.js';
import { hostsAllowedInSettings } from './allowed-hosts.js';
import type { Command } from './command.js';
import { diagnose } from './doctor.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import { moveTo } from './move-to.js';
import { requestReread } from '../versions/request-reread.js';
import { localDay } from './local-time.js';
import { search } from './search.js';
import { type SaveEnd, saveNow, workOn } from './save.js';
import { shown } from './show.js';
import { sourceOf } from './source.js';
import { type StateWord, stateWord } from './state-word.js';
import { tag } from './tag.js';
import { type Task, tellFailure } from './task.js';

type Of<Verb extends Command['verb']> = Extract<Command, { verb: Verb }>;

const walls = { en: english, ko: korean } as const;
const LIST_PART = 200;

const row = (headline: Headline, url: string | null, wall: Wall | null): object => ({
  id: headline.id,
  title: headline.title,
  url,
  state: stateWord(headline, wall),
});

/** Says which wall a page is, and how one gets past it. */
function tellWall(wall: Wall, { world }: Task<Of<'save'>>): void {
  const { told, way } = walls[world.language][wall];
  world.tell(`${told} ${way}`);
}

/** What a save ends the command line with. */
function saveCode({ failure, wall }: SaveEnd, state: StateWord): ExitCode {
  if (state === 'waiting') return exitCodes.waiting;
  if ((failure?.wall ?? wall) !== null) return exitCodes.wall;
  return failure ? exitCodes.failed : exitCodes.done;
}

/** What lets a save that waits go on: time, or the person where this command alone was allowed to fetch it. */
function tellWaiting(url: string | null, allowed: readonly string[], { told, world, say }: Task<Of<'save'>>) {
  const place = url === null ? null : hostAndPort(new URL(url));
  const isOurs = (host: string): boolean => host.toLowerCase() === place;
  const isAllowedHereOnly = told['allow-host'].some(isOurs) && !allowed.some(isOurs);
  world.tell(place !== null && isAllowedHereOnly ? say.waitsUntilAllowed(place) : say.waits);
}

/** What was in the list before is moved when a place was told, and that is said. */
function putInPlace({ id, place }: Headline, { told, library: { tables }, world, say }: Task<Of<'save'>>) {
  if (told.place === undefined || told.place === place) return;
  moveTo(tables, id, told.place);
  world.tell(say.moved(told.place));
}

async function save(task: Task<Of<'save'>>): Promise<ExitCode> {
  const { told, library, world, say } = task;
  const source = await sourceOf(told.source, world.stdin);
  const allowed = hostsAllowedInSettings(library.folder.root);
  const fetcher = world.fetcher([...allowed, ...told['allow-host']]);
  const parser = world.parser();
  try {
    const folder = source.kind === 'file' && told.source !== '-' ? folderBeside(resolve(told.source)) : null;
    const wanted = { source, place: told.place ?? 'inbox', folder };
    const end = await saveNow(library, wanted, {
      fetcher,
      parser,
      report: (error) => world.tell(String(error)),
    });
    const { headline, url, wasHere, failure, wall } = end;
    const state = stateWord(headline, wall);
    if (wasHere) world.tell(say.wasHere);
    putInPlace(headline, task);
    if (failure) tellFailure(failure, task);
    else if (wall !== null) tellWall(wall, task);
    if (state === 'waiting') tellWaiting(url, allowed, task);
    world.print(
      told.json
        ? JSON.stringify(row(headline, url, wall))
        : `${headline.id}  ${say.states[state]}  ${headline.title}`,
    );
    return saveCode(end, state);
  } finally {
    parser.close();
    await fetcher.close();
  }
}

function list({ told, library: { tables }, world, say }: Task<Of<'list'>>): ExitCode {
  const found: Headline[] = [];
  let part = tables.state.list(told.view, null, LIST_PART);
  found.push(...part.rows);
  while (part.next) {
    part = tables.state.list(told.view, part.next, LIST_PART);
    found.push(...part.rows);
  }
  const url = ({ id }: Headline): string | null => tables.articles.find(id)?.url ?? null;
  if (told.json) {
    const rows = found.map((headline) => ({
      ...row(headline, url(headline), tables.versions.wall(headline.row)),
      publisher: headline.publisher,
      savedAt: headline.savedAt,
      publishedAt: headline.publishedAt && writtenInstant(headline.publishedAt, headline.language),
      place: headline.place,
      isRead: headline.isRead,
      isStarred: headline.isStarred,
      picturesMissing: headline.picturesMissing,
    }));
    world.print(JSON.stringify(rows));
    return exitCodes.done;
  }
  for (const headline of found) {
    const state = say.states[stateWord(headline, tables.versions.wall(headline.row))];
    world.print([headline.id, localDay(headline.savedAt), state, headline.title].join('  '));
  }
  return exitCodes.done;
}

/** The article whose id begins so; null, and said so, when several do. @throws AppError `not-found` when none does */
function theOne({
  told,
  library: { tables },
  world,
  say,
}: Task<Of<'show'> | Of<'delete'> | Of<'extract'>>): ArticleId | null {
  const [id, ...others] = tables.articles.idsBeginning(told.id.toLowerCase(), 2);
  if (id === undefined) throw new AppError('not-found');
  if (others.length === 0) return id;
  world.tell(say.severalArticles(told.id));
  return null;
}

function show(task: Task<Of<'show'>>): ExitCode {
  const { told, library, world } = task;
  const id = theOne(task);
  if (id === null) return exitCodes.usage;
  world.print(shown(library, id, told.json ? 'json' : told.format));
  return exitCodes.done;
}

async function extract(task: Task<Of<'extract'>>): Promise<ExitCode> {
  const id = theOne(task);
  return id === null ? exitCodes.usage : readAgain(id, task);
}

/** Reads the kept page of an article again, with no network. */
async function readAgain(id: ArticleId, task: Task<Of<'extract'>>): Promise<ExitCode> {
  const { told, library, world, say } = task;
  const { tables } = library;
  const before = liveArticle(tables, id).version;
  const { jobId } = requestReread(tables, id, 'extract-again');
  const fetcher = world.fetcher([]);
  const parser = world.parser();
  try {
    await workOn(jobId, library, { fetcher, parser, report: (error) => world.tell(String(error)) });
  } finally {
    parser.close();
    await fetcher.close();
  }
  const { version, url } = liveArticle(tables, id);
  const headline = tables.state.headline(id);
  const isChanged = version !== before;
  const failure = tables.jobs.find(jobId)?.failure ?? null;
  if (failure) tellFailure(failure, task);
  if (told.json && headline)
    world.print(
      JSON.stringify({ ...row(headline, url, tables.versions.wall(headline.row)), version, isChanged }),
    );
  else if (!failure) world.print(say.extracted(headline?.title ?? '', isChanged));
  return failure ? exitCodes.failed : exitCodes.done;
}

function remove(task: Task<Of<'delete'>>): ExitCode {
  const { told, library, world, say } = task;
  const { tables } = library;
  const id = theOne(task);
  if (id === null) return exitCodes.usage;
  const article = liveArticle(tables, id);
  const headline = tables.state.headline(article.id);
  new Acts(tables, () => undefined).perform(() => ({
    label: 'delete-articles',
    goals: [{ table: 'article_state', key: article.row, after: { deleted_at: tables.clock() } }],
  }));
  const title = headline?.title ?? '';
  world.print(told.json ? JSON.stringify({ id: article.id, title }) : say.deleted(title));
  return exitCodes.done;
}

async function doctor({ told, library, world, say }: Task<Of<'doctor'>>): Promise<ExitCode> {
  const { articles, files, missing, lackingPictures } = await diagnose(library);
  if (told.json) world.print(JSON.stringify({ articles, files, missing, lackingPictures }));
  else {
    if (missing.length > 0) world.print(say.filesMissing(missing.length));
    if (lackingPictures > 0) world.print(say.picturesMissing(lackingPictures));
    if (missing.length === 0) world.print(say.sound(articles, files));
  }
  return missing.length > 0 ? exitCodes.library : exitCodes.done;
}

/** Carries a command out. @throws AppError for everything that is expected to go wrong */
export function carryOut(command: Command, rest: Omit<Task<unknown>, 'told'>): ExitCode | Promise<ExitCode> {
  switch (command.verb) {
    case 'save':
      return save({ ...rest, told: command });
    case 'list':
      return list({ ...rest, told: command });
    case 'search':
      return search({ ...rest, told: command });
    case 'show':
      return show({ ...rest, told: command });
    case 'extract':
      return extract({ ...rest, told: command });
    case 'delete':
      return remove({ ...rest, told: command });
    case 'tag':
      return tag({ ...rest, told: command });
    case 'doctor':
      return doctor({ ...rest, told: command });
    default:
      return assertNever(command);
  }
}
