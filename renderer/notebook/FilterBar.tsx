import { MessageSquareText } from 'lucide-react';
import type { HighlightColor } from '../../shared/model/highlight.js';
import type { NotebookFilter } from '../../shared/model/notebook.js';
import { highlightColors } from '../lib/highlight-colors.js';
import { NO_FILTER } from '../state/notebook.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Chip } from '../ui/Chip.js';
import styles from './FilterBar.module.css';

function Count({ of }: { readonly of: number | undefined }) {
  const { notebook } = useWords();
  return <em>{notebook.number(of ?? 0)}</em>;
}

const toggled = (colors: readonly HighlightColor[], color: HighlightColor): readonly HighlightColor[] =>
  colors.includes(color) ? colors.filter((one) => one !== color) : [...colors, color];

/** What of the notes is shown: some colours, those with a note, or all. */
export function FilterBar() {
  const { notebook, attempt } = useSession();
  const { notebook: words } = useWords();
  const filter = useStorePart(notebook.store, (state) => state.filter);
  const counts = useStorePart(notebook.store, (state) => state.counts);
  const show = (wanted: NotebookFilter): void => {
    notebook.store.change({ currentKey: null });
    attempt(notebook.show(wanted));
  };
  const { colors, withNote } = filter;
  // One that nothing has filters nothing; one that is pressed can be let go.
  const isOfUse = (color: HighlightColor): boolean =>
    colors.includes(color) || (counts?.colors[color] ?? 0) > 0;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form
    <div role="group" aria-label={words.filter} className={styles['bar']}>
      <Chip isOn={colors.length === 0 && !withNote} onPress={() => show(NO_FILTER)}>
        {words.all} <Count of={counts?.entries} />
      </Chip>
      {highlightColors.filter(isOfUse).map((color) => (
        <Chip
          key={color}
          isOn={colors.includes(color)}
          onPress={() => show({ ...filter, colors: toggled(colors, color) })}
        >
          <i className={`hl-${color}`} />
          {words.color(color)} <Count of={counts?.colors[color]} />
        </Chip>
      ))}
      {withNote || (counts?.notes ?? 0) > 0 ? (
        <Chip isOn={withNote} onPress={() => show({ ...filter, withNote: !withNote })}>
          <MessageSquareText size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.withNote} <Count of={counts?.notes} />
        </Chip>
      ) : null}
    </div>
  );
}
