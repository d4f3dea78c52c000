import { assertNever } from '../../shared/assert.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { TrashKey } from '../../shared/model/trash.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { Tables } from '../library/tables.js';
import type { TrashedRow } from '../library/trash-table.js';
import type { RowGoal } from '../library/undo-log.js';
import type { Acts } from '../undo/acts.js';
import type { Remover } from './remover.js';

type TrashCommands = Extract<CommandRunningIn<'library'>, `trash.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly acts: Acts;
  readonly remover: Remover;
}

/** What the page may ask about deleted things. */
export function trashHandlers({ tables, acts, remover }: Dependencies): Handlers<TrashCommands> {
  const rowsOf = (keys: readonly TrashKey[]): readonly TrashedRow[] =>
    keys.flatMap((key) => tables.trash.find(key) ?? []);

  return {
    'trash.list': ({ after, limit }) => ({
      ...tables.trash.list(after, limit, tables.clock()),
      count: tables.trash.count(),
    }),
    'trash.count': () => tables.trash.count(),
    'trash.restore': ({ keys }) => {
      acts.perform(() => ({
        label: 'restore-from-trash',
        goals: rowsOf(keys).flatMap((row) => goalsOf(tables, row)),
      }));
      return undefined;
    },
    'trash.remove': ({ keys }) => {
      remover.remove(rowsOf(keys));
      return undefined;
    },
    'trash.empty': () => {
      const rows = tables.trash.all();
      remover.remove(rows);
      return rows.length;
    },
  };
}

const alive = { deleted_at: null };

/** What brings one thing back as it was. */
function goalsOf(tables: Tables, { kind, row }: TrashedRow): readonly RowGoal[] {
  switch (kind) {
    case 'article':
      return [{ table: 'article_state', key: row, after: alive }];
    case 'highlight':
      return [
        { table: 'highlights', key: row, after: alive },
        ...tables.notes.deletedWith(row).map((key): RowGoal => ({ table: 'notes', key, after: alive })),
      ];
    case 'note':
      return noteGoals(tables, row);
    default:
      return assertNever(kind);
  }
}

/**
 * A note comes back to its place. Where another was written meanwhile, the one that comes back takes up its words, and
 * the other goes to the trash: nothing written is lost, and one place has one note.
 */
function noteGoals(tables: Tables, row: number): readonly RowGoal[] {
  const trashed = tables.notes.deleted(row);
  if (!trashed) return [];
  const present = tables.notes.at(trashed.place);
  if (!present) return [{ table: 'notes', key: row, after: alive }];
  return [
    { table: 'notes', key: present.row, after: { deleted_at: tables.clock() } },
    { table: 'notes', key: row, after: { ...alive, text: `${present.note.text}\n\n${trashed.text}` } },
  ];
}
