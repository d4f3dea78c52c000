import { Ellipsis } from 'lucide-react';
import type { Article } from '../../shared/model/article.js';
import { type MenuEntry, showContextMenu } from '../lib/context-menu.js';
import type { Perform } from '../state/commands.js';
import { useSession, useWords } from '../state/session.js';
import { IconButton } from '../ui/IconButton.js';

/** What is asked for less often, in a native menu under its button. */
export function MoreButton({ article, perform }: { readonly article: Article; readonly perform: Perform }) {
  const { client, attempt } = useSession();
  const { reading } = useWords();
  const isDisabled = article.url === null;
  const entries: readonly MenuEntry[] = [
    { label: reading.find, accelerator: 'CmdOrCtrl+F', run: () => perform('find-in-article') },
    { label: reading.focus, accelerator: 'F', run: () => perform('focus-reading') },
    'separator',
    {
      label: reading.copyAddress,
      accelerator: 'CmdOrCtrl+Shift+C',
      isDisabled,
      run: () => perform('copy-address'),
    },
    { label: reading.openOriginal, accelerator: 'B', isDisabled, run: () => perform('open-original') },
  ];
  return (
    <IconButton
      label={reading.more}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        attempt(showContextMenu(client, entries, { x: left, y: bottom }));
      }}
    >
      <Ellipsis size={17} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
