import type { ReactNode } from 'react';
import { ExportDialog } from './exports/ExportDialog.js';
import { PictureViewer } from './reading/PictureViewer.js';
import { MendDialog } from './reading/mend/MendDialog.js';
import { VersionsDialog } from './reading/versions/VersionsDialog.js';
import { RecoveredDialog } from './safety/RecoveredDialog.js';
import { RestoreDialog } from './safety/RestoreDialog.js';
import { SaveDialog } from './save/SaveDialog.js';
import { ClearSiteDialog } from './settings/ClearSiteDialog.js';
import { LicencesDialog } from './settings/LicencesDialog.js';
import type { OpenDialog } from './state/panes.js';
import { useSession } from './state/session.js';
import { GoToDateDialog } from './sidebar/GoToDateDialog.js';
import { RenameSearchDialog } from './search/RenameSearchDialog.js';
import { RenameTagDialog } from './tags/RenameTagDialog.js';
import { TagsDialog } from './tags/TagsDialog.js';
import { RemoveDialog } from './trash/RemoveDialog.js';
import { DeleteManyDialog } from './ui/DeleteManyDialog.js';
import { ShortcutSheet } from './ui/ShortcutSheet.js';

type Kind = OpenDialog['kind'];
type DialogOf<K extends Kind> = Extract<OpenDialog, { readonly kind: K }>;
type Close = () => void;

/** What draws each dialog: a map, so that a forgotten one does not compile. */
const dialogs: { readonly [K in Kind]: (dialog: DialogOf<K>, close: Close) => ReactNode } = {
  save: (_, close) => <SaveDialog onClose={close} />,
  'paste-into': ({ into }, close) => <SaveDialog into={into} onClose={close} />,
  'delete-many': ({ title, remove }, close) => (
    <DeleteManyDialog title={title} remove={remove} onClose={close} />
  ),
  export: ({ choices }, close) => <ExportDialog choices={choices} onClose={close} />,
  tags: ({ rows }, close) => <TagsDialog rows={rows} onClose={close} />,
  'rename-tag': ({ tag, isMerge }, close) => <RenameTagDialog tag={tag} isMerge={isMerge} onClose={close} />,
  'rename-search': ({ saved }, close) => <RenameSearchDialog saved={saved} onClose={close} />,
  'go-to-date': (_, close) => <GoToDateDialog onClose={close} />,
  shortcuts: (_, close) => <ShortcutSheet onClose={close} />,
  'restore-copy': ({ copy }, close) => <RestoreDialog copy={copy} onClose={close} />,
  'remove-for-good': ({ item }, close) => <RemoveDialog item={item} onClose={close} />,
  recovered: ({ recovery, file }, close) => (
    <RecoveredDialog recovery={recovery} file={file} onClose={close} />
  ),
  'clear-site': ({ host, clear }, close) => <ClearSiteDialog host={host} clear={clear} onClose={close} />,
  licences: (_, close) => <LicencesDialog onClose={close} />,
  versions: ({ articleId, first, sought }, close) => (
    <VersionsDialog articleId={articleId} first={first} sought={sought} onClose={close} />
  ),
  mend: ({ articleId }, close) => <MendDialog articleId={articleId} onClose={close} />,
  picture: ({ number }, close) => <PictureViewer number={number} onClose={close} />,
};

/** The dialog over the page. */
export function ShownDialog<K extends Kind>({
  dialog,
}: {
  readonly dialog: DialogOf<K> & { readonly kind: K };
}) {
  const { panes } = useSession();
  const draw: (dialog: DialogOf<K>, close: Close) => ReactNode = dialogs[dialog.kind];
  return draw(dialog, () => panes.change({ dialog: null }));
}
