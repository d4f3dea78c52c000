import { PANE_WIDTHS } from '../shared/limits.js';
import { PANE_IDS } from './lib/pane-elements.js';
import { useSession, useWords } from './state/session.js';
import { useStore } from './state/store.js';
import { useTrouble } from './state/use-trouble.js';
import { Divider } from './ui/Divider.js';
import styles from './App.module.css';

/** The edges of the list: towards the navigation and towards the reader. */
export function PaneDividers() {
  const { panes } = useSession();
  const { nav } = useWords();
  const { surface, navigationWidth, listWidth } = useStore(panes);
  const trouble = useTrouble();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a section here would be a pane
    <div role="region" className={styles['dividers']} aria-label={nav.dividers}>
      <Divider
        label={nav.navigationWidth}
        controls={PANE_IDS.library}
        className={styles['before-list']}
        width={navigationWidth}
        range={PANE_WIDTHS.navigation}
        onWidth={(width) => panes.change({ navigationWidth: width })}
      />
      {surface === 'library' && !trouble ? (
        <Divider
          label={nav.listWidth}
          controls={PANE_IDS.headlines}
          className={styles['before-reader']}
          width={listWidth}
          range={PANE_WIDTHS.list}
          onWidth={(width) => panes.change({ listWidth: width })}
        />
      ) : null}
    </div>
  );
}
