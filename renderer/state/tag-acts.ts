import type { BulkDone } from '../../shared/ipc/contract/articles.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { Tag, TagId } from '../../shared/model/tag.js';
import { tagKey, tagName, tagOf } from '../../shared/tags.js';
import { targetOf, showView } from './open-articles.js';
import { pickedRows } from './picked-rows.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';

interface TagChange {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly add: readonly string[];
  readonly remove: readonly TagId[];
}

function tellDone(session: Session, label: UndoLabel, { count }: BulkDone): void {
  if (count > 0) offerUndo(session, label, count);
}

/** Gives tags to articles and takes others from them. */
export async function changeTags(session: Session, { rows, add, remove }: TagChange): Promise<void> {
  if (add.length + remove.length === 0) return;
  const done = await session.client.call('tags.change', { rows, add: [...add], remove: [...remove] });
  const label = add.length === 0 ? 'untag-articles' : remove.length === 0 ? 'tag-articles' : 'change-tags';
  tellDone(session, label, done);
}

/** The tag of a name, whatever its case, among those that have articles. */
export function tagNamed({ tags }: Session, typed: string): Tag | null {
  const key = tagKey(tagName(typed));
  return tags.store.get().tags?.find(({ name }) => tagKey(name) === key) ?? null;
}

/** Leaves the list of a tag that is no more, for another one or for all articles. */
function goFrom(session: Session, tag: Tag, to: Tag | null): void {
  if (tagOf(session.library.store.get().view) !== tag.id) return;
  showView(session, to ? `tag:${to.id}` : 'all');
}

/** Renames a tag and all under it; into the name of another one, the two become one. */
export async function renameTag(session: Session, tag: Tag, typed: string): Promise<void> {
  const there = tagNamed(session, typed);
  const isMerge = there !== null && there.id !== tag.id;
  const done = await session.client.call('tags.rename', { id: tag.id, name: typed });
  tellDone(session, isMerge ? 'merge-tags' : 'rename-tag', done);
  if (isMerge) goFrom(session, tag, there);
}

/** Takes a tag and those under it from every article that has them, and says so. */
export async function deleteTag(session: Session, tag: Tag): Promise<void> {
  const under = `${tagKey(tag.name)}/`;
  const below =
    session.tags.store.get().tags?.filter(({ name }) => tagKey(name).startsWith(under)).length ?? 0;
  const done = await session.client.call('tags.delete', { id: tag.id });
  if (below === 0 || done.count === 0) tellDone(session, 'delete-tag', done);
  else
    session.toasts.show(
      'undo',
      ({ acts, tags }) => `${acts.done('delete-tag', done.count)} ${tags.withUnder(below)}`,
    );
  goFrom(session, tag, null);
}

/** Asks for another name of a tag, or for the tag it becomes one with. */
export const openRenaming = ({ panes }: Session, tag: Tag, isMerge: boolean): void =>
  panes.change({ dialog: { kind: 'rename-tag', tag, isMerge } });

/** Asks for the tags of the picked articles, else of the open or selected one. */
function editTags(session: Session): void {
  const target = targetOf(session);
  const rows = pickedRows(session) ?? (target && Uint32Array.of(target.row));
  if (rows) session.panes.change({ dialog: { kind: 'tags', rows } });
}

/** What a key can do about tags. */
export const tagCommands = (session: Session) => ({ 'edit-tags': () => editTags(session) });
