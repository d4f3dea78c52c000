import { Archive, CircleDot, Clock, FileDown, type LucideIcon, Star, Tag, Trash2, X } from 'lucide-react';
import type { PageCommand } from '../lib/page-command.js';
import type { Perform } from '../state/commands.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { Toolbar } from '../ui/Toolbar.js';
import styles from './HeadlinePane.module.css';

interface Verb {
  readonly command: PageCommand;
  readonly label: string;
  readonly shortcut: string;
  readonly icon: LucideIcon;
}

/** How many articles are picked, and what can be done to all of them at once. */
export function PickedBar({ perform }: { readonly perform: Perform }) {
  const { library } = useSession();
  const { pick, tags } = useWords();
  const count = useStorePart(library.store, ({ picked }) => picked.size);
  const verbs: readonly Verb[] = [
    { command: 'toggle-read', label: pick.read, shortcut: 'M', icon: CircleDot },
    { command: 'toggle-star', label: pick.star, shortcut: 'S', icon: Star },
    { command: 'move-to-later', label: pick.later, shortcut: 'L', icon: Clock },
    { command: 'move-to-archive', label: pick.archive, shortcut: 'E', icon: Archive },
    { command: 'edit-tags', label: tags.edit, shortcut: 'T', icon: Tag },
    { command: 'export-notes', label: pick.export, shortcut: 'Ctrl+E', icon: FileDown },
    { command: 'delete-article', label: pick.delete, shortcut: 'Del', icon: Trash2 },
    { command: 'end-picking', label: pick.end, shortcut: 'Esc', icon: X },
  ];
  return (
    <div className={styles['picked']}>
      <b>{pick.selected(count)}</b>
      <Toolbar label={pick.tools} className={styles['verbs']}>
        {verbs.map(({ command, label, shortcut, icon: Icon }) => (
          <IconButton key={command} label={label} shortcut={shortcut} onClick={() => perform(command)}>
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        ))}
      </Toolbar>
    </div>
  );
}
