import type { MouseEvent } from 'react';
import type { Article } from '../../shared/model/article.js';
import type { HighlightId } from '../../shared/model/highlight.js';
import { highlightColors } from '../lib/highlight-colors.js';
import { type MenuEntry, showContextMenu } from '../lib/context-menu.js';
import type { Words } from '../i18n/words.js';
import {
  copyQuote,
  copyText,
  deleteHighlight,
  highlightSelection,
  recolorHighlight,
  writeNoteOn,
} from '../state/highlight-acts.js';
import { searchFor } from '../state/search-acts.js';
import { type Session, useSession, useWords } from '../state/session.js';
import { highlightsAt } from './highlights-at.js';
import type { Perform } from '../state/commands.js';
import { targetOf } from '../state/open-articles.js';
import { showRowMenu } from '../sidebar/row-menu.js';
import { pictureEntriesAt } from './picture-menu.js';
import { follow } from './use-links.js';

interface Around {
  readonly session: Session;
  readonly words: Words;
  readonly article: Article;
}

/** Words that can be copied, and no more. */
const copyEntries = ({ session, words, article }: Around, text: string): readonly MenuEntry[] => [
  {
    label: words.marks.copy,
    accelerator: 'CmdOrCtrl+C',
    run: () => session.attempt(session.client.call('clipboard.copy-selection')),
  },
  { label: words.marks.copyQuote, run: () => session.attempt(copyQuote(session, text, article)) },
];

function selectionEntries(around: Around, text: string): readonly MenuEntry[] {
  const { session, words } = around;
  const { attempt, reading } = session;
  const { marks } = words;
  return [
    ...highlightColors.map((color, index) => ({
      label: marks.highlight(color),
      accelerator: `${index + 1}`,
      run: () => attempt(highlightSelection(session, color, false)),
    })),
    {
      label: marks.addNote,
      accelerator: 'N',
      run: () => attempt(highlightSelection(session, reading.store.get().color, true)),
    },
    'separator',
    ...copyEntries(around, text),
    { label: marks.search, run: () => searchFor(session, text) },
  ];
}

function highlightEntries({ session, words, article }: Around, id: HighlightId): readonly MenuEntry[] {
  const { attempt, reading } = session;
  const { marks } = words;
  const { highlights, notes } = reading.store.get();
  const highlight = highlights.find((one) => one.id === id);
  if (!highlight) return [];
  const { exact } = highlight.anchor.quote;
  const hasNote = notes.some(({ highlightId }) => highlightId === id);
  return [
    {
      label: marks.colorMenu,
      more: highlightColors.map((color, index) => ({
        label: marks.color(color),
        accelerator: `${index + 1}`,
        isChecked: color === highlight.color,
        run: () => attempt(recolorHighlight(session, id, color)),
      })),
    },
    {
      label: hasNote ? marks.editNote : marks.addNote,
      accelerator: 'N',
      run: () => writeNoteOn(session, id),
    },
    'separator',
    { label: marks.copy, run: () => attempt(copyText(session, exact)) },
    { label: marks.copyQuote, run: () => attempt(copyQuote(session, exact, article)) },
    'separator',
    {
      label: marks.deleteHighlight,
      accelerator: 'Delete',
      run: () => attempt(deleteHighlight(session, id)),
    },
  ];
}

function linkEntries({ session, words }: Around, address: string): readonly MenuEntry[] {
  return [
    { label: words.reading.openLink, run: () => session.attempt(follow(session, address)) },
    { label: words.reading.copyAddress, run: () => session.attempt(copyText(session, address)) },
  ];
}

/** The selected words as they stand in the article's text, nothing that is only drawn or said beside it. */
function selectedText({ store }: Session['reading']): string {
  const { page, selection } = store.get();
  return page.kind === 'open' && selection ? page.text.text.slice(selection.start, selection.end) : '';
}

/** What the words at a place offer: the selected ones, else the highlight over them, which becomes the one at hand. */
function wordEntriesAt(around: Around, target: EventTarget): readonly MenuEntry[] {
  const { reading } = around.session;
  const selected = selectedText(reading);
  if (selected !== '') return selectionEntries(around, selected);
  const { headWords } = reading.store.get();
  if (headWords !== null) return copyEntries(around, headWords);
  const [id] = highlightsAt(target);
  if (id === undefined) return [];
  reading.store.change({ activeId: id });
  return highlightEntries(around, id);
}

/** What a place in the article offers: its link, then its words. */
function entriesAt(around: Around, target: EventTarget): readonly MenuEntry[] {
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link?.dataset['address'];
  const ofLink = address === undefined ? [] : linkEntries(around, address);
  const ofWords = wordEntriesAt(around, target);
  return ofLink.length > 0 && ofWords.length > 0
    ? [...ofLink, 'separator', ...ofWords]
    : [...ofLink, ...ofWords];
}

/** Shows the native menu of selected words, of a highlight or of a link, where it was asked for by pointer or key; anywhere else that of the article. */
export function useArticleMenu(article: Article, perform: Perform): (event: MouseEvent) => void {
  const session = useSession();
  const words = useWords();
  return (event) => {
    if (event.defaultPrevented) return;
    const around = { session, words, article };
    const ofPicture = pictureEntriesAt(around, event.target);
    const entries = ofPicture.length > 0 ? ofPicture : entriesAt(around, event.target);
    const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (isField) return; // a field has the menu of a field
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    const row = targetOf(session) ?? article.headline;
    session.attempt(
      entries.length > 0
        ? showContextMenu(session.client, entries, at)
        : showRowMenu({ session, words, perform, row }, at),
    );
  };
}
