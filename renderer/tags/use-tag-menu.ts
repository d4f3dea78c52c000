import type { MouseEvent } from 'react';
import type { Tag } from '../../shared/model/tag.js';
import { tagView } from '../../shared/tags.js';
import { menuPlace, showContextMenu } from '../lib/context-menu.js';
import { showView } from '../state/open-articles.js';
import { useSession, useWords } from '../state/session.js';
import { deleteTag, openRenaming } from '../state/tag-acts.js';

/** Shows the native menu of a tag, asked for by pointer or key. */
export function useTagMenu(): (event: MouseEvent, tag: Tag) => void {
  const session = useSession();
  const { tags: words } = useWords();
  return (event, tag) => {
    event.preventDefault();
    const shown = showContextMenu(
      session.client,
      [
        { label: words.open, accelerator: 'Enter', run: () => showView(session, tagView(tag.id)) },
        'separator',
        { label: words.rename, run: () => openRenaming(session, tag, false) },
        { label: words.merge, run: () => openRenaming(session, tag, true) },
        'separator',
        { label: words.delete, run: () => session.attempt(deleteTag(session, tag)) },
      ],
      menuPlace(event),
    );
    session.attempt(shown);
  };
}
