import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import { liveArticle } from '../articles/live-article.js';
import { tagName } from '../../shared/tags.js';
import { TagActs } from '../tags/tag-acts.js';
import { Acts } from '../undo/acts.js';
import type { Command } from './command.js';
import { type ExitCode, exitCodes } from './exit-code.js';
import type { Task } from './task.js';

type TagTask = Task<Extract<Command, { verb: 'tag' }>>;

function list({ told, library: { tables }, world }: TagTask): ExitCode {
  const tags = tables.tags.list();
  if (told.json) world.print(JSON.stringify(tags.map(({ name, count }) => ({ name, count }))));
  else for (const { name, count } of tags) world.print(`${count}  ${name}`);
  return exitCodes.done;
}

/** A tag by its name; null, and said so, when no article ever had it. */
function idNamed(name: string, { library: { tables }, world, say }: TagTask): number | null {
  const found = tables.tags.find(tagName(name));
  if (!found) world.tell(say.noTag(name));
  return found?.id ?? null;
}

function tell({ told, world, say }: TagTask, count: number): ExitCode {
  world.print(told.json ? JSON.stringify({ count }) : say.tagged(count));
  return exitCodes.done;
}

/** Gives tags to an article, or takes them. */
async function change(task: TagTask, acts: TagActs): Promise<ExitCode> {
  const { told, library, world, say } = task;
  const { tables } = library;
  const [beginning = '', ...names] = told.words;
  const [id, ...others] = tables.articles.idsBeginning(beginning.toLowerCase(), 2);
  if (id === undefined || !/^[0-9a-f][0-9a-f-]{3,35}$/i.test(beginning)) {
    world.tell(say.noArticle(beginning));
    return exitCodes.notFound;
  }
  if (others.length > 0) {
    world.tell(say.severalArticles(beginning));
    return exitCodes.usage;
  }
  const rows = [liveArticle(tables, id).row];
  if (told.act === 'add') return tell(task, (await acts.change({ rows, add: names, remove: [] })).count);
  const remove = names.map((name) => idNamed(name, task)).filter((found) => found !== null);
  if (remove.length < names.length) return exitCodes.notFound;
  return tell(task, (await acts.change({ rows, add: [], remove })).count);
}

/** Gives a tag the name of another one, or a new one. */
async function rename(task: TagTask, acts: TagActs, id: number): Promise<ExitCode> {
  const { told, world, say } = task;
  const [, name = ''] = told.words;
  if (told.act === 'merge' && idNamed(name, task) === null) return exitCodes.notFound;
  try {
    return tell(task, (await acts.rename(id, name)).count);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-request') throw error;
    world.tell(say.noTagName(name));
    return exitCodes.usage;
  }
}

/** Does to a whole tag what is asked. */
async function whole(task: TagTask, acts: TagActs): Promise<ExitCode> {
  const id = idNamed(task.told.words[0] ?? '', task);
  if (id === null) return exitCodes.notFound;
  return task.told.act === 'delete' ? tell(task, (await acts.remove(id)).count) : rename(task, acts, id);
}

/** Tags as the window has them: each act is undone there as well. @throws AppError as writing to the library does */
export function tag(task: TagTask): ExitCode | Promise<ExitCode> {
  const { tables } = task.library;
  const acts = new TagActs(tables, new Acts(tables, () => undefined));
  switch (task.told.act) {
    case 'list':
      return list(task);
    case 'add':
    case 'remove':
      return change(task, acts);
    case 'rename':
    case 'merge':
    case 'delete':
      return whole(task, acts);
    default:
      return assertNever(task.told.act);
  }
}
