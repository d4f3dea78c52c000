import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import type { Acts } from '../undo/acts.js';
import { TagActs } from './tag-acts.js';

type TagCommands = Extract<CommandRunningIn<'library'>, `tags.${string}`>;

/** What the page may ask about tags. */
export function tagHandlers(tables: Tables, acts: Acts): Handlers<TagCommands> {
  const tagActs = new TagActs(tables, acts);
  return {
    'tags.list': () => tables.tags.list(),
    'tags.of': ({ rows }) => tables.tags.ofRows([...rows]),
    'tags.change': ({ rows, add, remove }) => tagActs.change({ rows: [...rows], add, remove }),
    'tags.rename': ({ id, name }) => tagActs.rename(id, name),
    'tags.merge': ({ id, into }) => tagActs.merge(id, into),
    'tags.delete': ({ id }) => tagActs.remove(id),
  };
}
