import type { Headline } from '../../shared/model/article.js';
import { type MenuEntry, showContextMenu } from '../lib/context-menu.js';
import type { Words } from '../i18n/words.js';
import { deleteRow, moveTo, toggleRead, toggleStar } from '../state/article-acts.js';
import { markBeside } from '../state/bulk-acts.js';
import type { Perform } from '../state/commands.js';
import { copyText } from '../state/highlight-acts.js';
import { getMissing } from '../state/missing-acts.js';
import { exportArticles } from '../state/note-acts.js';
import { openRow } from '../state/open-articles.js';
import { endPicking } from '../state/picked-rows.js';
import { openVersions, readAgain } from '../state/version-acts.js';
import type { Session } from '../state/session.js';

interface MenuOfRow {
  readonly session: Session;
  readonly words: Words;
  readonly perform: Perform;
  readonly row: Headline;
}

/** What can be done to all picked articles. */
function manyEntries({
  session,
  words: { filter, pick, tags, versions },
  perform,
}: MenuOfRow): readonly MenuEntry[] {
  return [
    { label: pick.read, accelerator: 'M', run: () => perform('toggle-read') },
    { label: pick.star, accelerator: 'S', run: () => perform('toggle-star') },
    { label: pick.later, accelerator: 'L', run: () => perform('move-to-later') },
    { label: pick.archive, accelerator: 'E', run: () => perform('move-to-archive') },
    { label: tags.edit, accelerator: 'T', run: () => perform('edit-tags') },
    'separator',
    { label: pick.export, accelerator: 'CmdOrCtrl+E', run: () => perform('export-notes') },
    { label: filter.getMissing, run: () => session.attempt(getMissing(session)) },
    { label: versions.extractAgain, run: () => perform('extract-again') },
    'separator',
    { label: pick.end, accelerator: 'Esc', run: () => perform('end-picking') },
    { label: pick.delete, accelerator: 'Delete', run: () => perform('delete-article') },
  ];
}

/** Acts with the address of an article, which its row does not have. */
async function withAddress(session: Session, row: Headline, act: (url: string) => unknown): Promise<void> {
  const { url } = await session.client.call('articles.open', { id: row.id });
  if (url === null) session.toasts.show('info', ({ acts }) => acts.noOriginal);
  else await act(url);
}

function oneEntries({ session, words: { pick, tags, versions }, row }: MenuOfRow): readonly MenuEntry[] {
  const { attempt, client, panes } = session;
  const open = (): void => {
    endPicking(session);
    openRow(session, row, 'now');
    panes.change({ front: 'reader' });
  };
  return [
    { label: pick.open, accelerator: 'Enter', run: open },
    'separator',
    {
      label: row.isRead ? pick.markUnread : pick.markRead,
      accelerator: 'M',
      run: () => toggleRead(session, row),
    },
    { label: pick.star, accelerator: 'S', isChecked: row.isStarred, run: () => toggleStar(session, row) },
    {
      label: pick.later,
      accelerator: 'L',
      isChecked: row.place === 'later',
      run: () => attempt(moveTo(session, row, 'later')),
    },
    {
      label: pick.archive,
      accelerator: 'E',
      isChecked: row.place === 'archive',
      run: () => attempt(moveTo(session, row, 'archive')),
    },
    {
      label: tags.edit,
      accelerator: 'T',
      run: () => panes.change({ dialog: { kind: 'tags', rows: Uint32Array.of(row.row) } }),
    },
    'separator',
    { label: pick.aboveRead, run: () => attempt(markBeside(session, row, 'above')) },
    { label: pick.belowRead, accelerator: 'O', run: () => attempt(markBeside(session, row, 'below')) },
    'separator',
    {
      label: pick.copyAddress,
      isDisabled: row.host === null,
      run: () => attempt(withAddress(session, row, (url) => copyText(session, url))),
    },
    {
      label: pick.openOriginal,
      accelerator: 'B',
      isDisabled: row.host === null,
      run: () =>
        attempt(withAddress(session, row, (address) => client.call('app.open-address', { address }))),
    },
    { label: pick.export, accelerator: 'CmdOrCtrl+E', run: () => exportArticles(session, [row.id]) },
    'separator',
    {
      label: versions.fetchAgain,
      isDisabled: row.host === null || row.body !== 'saved',
      run: () => attempt(readAgain(session, row.id, 'fetch-again')),
    },
    {
      label: versions.extractAgain,
      isDisabled: row.body !== 'saved',
      run: () => attempt(readAgain(session, row.id, 'extract-again')),
    },
    {
      label: versions.open,
      isDisabled: row.body !== 'saved',
      run: () => openVersions(session, row.id),
    },
    'separator',
    { label: pick.delete, accelerator: 'Delete', run: () => attempt(deleteRow(session, row)) },
  ];
}

/** Shows the native menu of a row: of all picked ones when it is among them, else of this one alone. */
export function showRowMenu(of: MenuOfRow, at?: { readonly x: number; readonly y: number }): Promise<void> {
  const { session, row } = of;
  const isPicked = session.library.store.get().picked.has(row.row);
  return showContextMenu(session.client, isPicked ? manyEntries(of) : oneEntries(of), at);
}
