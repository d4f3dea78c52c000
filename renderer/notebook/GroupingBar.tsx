import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { Segments } from '../ui/Segments.js';

const GROUPINGS = ['article', 'date', 'color'] as const;

/** By what the notes stand together. The keys go on at the same entry. */
export function GroupingBar() {
  const { notebook, attempt } = useSession();
  const { notebook: words } = useWords();
  const grouping = useStorePart(notebook.store, (state) => state.grouping);
  return (
    <Segments
      label={words.grouping}
      isLabelHidden
      value={grouping}
      choices={GROUPINGS}
      nameOf={(choice) => words.groupings[choice]}
      onChoose={(choice) => attempt(notebook.group(choice))}
    />
  );
}
