import { Ellipsis } from 'lucide-react';
import { TEXT_ENCODINGS } from '../../shared/text/encodings.js';
import type { Article } from '../../shared/model/article.js';
import { type MenuEntry, showContextMenu } from '../lib/context-menu.js';
import type { Perform } from '../state/commands.js';
import { useSession, useWords } from '../state/session.js';
import { readAgain, tryAsBrowser } from '../state/version-acts.js';
import { useStore } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';

/** What is asked for less often, in a native menu under its button. */
export function MoreButton({ article, perform }: { readonly article: Article; readonly perform: Perform }) {
  const session = useSession();
  const { client, wholePage: pages, attempt } = session;
  const { encodings, mend, reading, versions, wholePage } = useWords();
  const { kept, mayKeep, shownIn } = useStore(pages.store);
  const isKept = kept !== null;
  const isShown = shownIn === article.headline.id;
  const isDisabled = article.url === null;
  const entries: readonly MenuEntry[] = [
    { label: reading.find, accelerator: 'CmdOrCtrl+F', run: () => perform('find-in-article') },
    { label: reading.focus, accelerator: 'F', run: () => perform('focus-reading') },
    'separator',
    {
      label: isKept ? wholePage.page : wholePage.keep,
      accelerator: 'W',
      isDisabled: !isKept && !mayKeep,
      ...(isKept && { isChecked: isShown }),
      run: () => perform('toggle-whole-page'),
    },
    { label: wholePage.export, isDisabled: !isKept, run: () => perform('export-page') },
    'separator',
    {
      label: reading.copyAddress,
      accelerator: 'CmdOrCtrl+Shift+C',
      isDisabled,
      run: () => perform('copy-address'),
    },
    { label: reading.openOriginal, accelerator: 'B', isDisabled, run: () => perform('open-original') },
    'separator',
    {
      label: versions.fetchAgain,
      isDisabled: isDisabled || article.version === 0,
      run: () => perform('fetch-again'),
    },
    {
      label: reading.tryAsBrowser,
      isDisabled: isDisabled || article.version === 0,
      run: () => attempt(tryAsBrowser(session, article.headline.id)),
    },
    { label: versions.extractAgain, isDisabled: article.version === 0, run: () => perform('extract-again') },
    {
      label: versions.otherEncoding,
      more: TEXT_ENCODINGS.map((encoding) => ({
        label: encodings[encoding],
        isChecked: article.encoding === encoding,
        isDisabled: article.version === 0,
        run: () => attempt(readAgain(session, article.headline.id, 'extract-again', encoding)),
      })),
    },
    { label: versions.open, isDisabled: article.version === 0, run: () => perform('show-versions') },
    { label: mend.open, isDisabled: article.version === 0, run: () => perform('mend-article') },
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
