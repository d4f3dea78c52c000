import { useEffect, useId } from 'react';
import type { Entry } from '../lib/read-entry.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import styles from './SaveDialog.module.css';
import type { Saving } from './use-saving.js';

/** Host of the one address that was put in, as articles carry it; null for anything else. */
function hostOf(entry: Entry): string | null {
  if (entry.kind !== 'address' || !URL.canParse(entry.address)) return null;
  return new URL(entry.address).hostname.replace(/^www\./, '');
}

/** Whether the page is kept whole as well, this once or always for its site. */
export function KeepPage({ saving }: { readonly saving: Saving }) {
  const { wholePage, attempt } = useSession();
  const { wholePage: words } = useWords();
  const sites = useStorePart(wholePage.store, (state) => state.sites);
  const hint = useId();
  useEffect(() => attempt(wholePage.loadSites()), [wholePage, attempt]);
  const host = hostOf(saving.entry);
  if (host !== null && sites.includes(host)) return <p className={styles['keep']}>{words.alwaysOn(host)}</p>;
  const { keepsPage, keepsAlways, chooseKeeping } = saving;
  return (
    <div className={styles['keep']}>
      <label>
        <input
          type="checkbox"
          checked={keepsPage}
          aria-describedby={hint}
          onChange={({ target }) => chooseKeeping({ keepsPage: target.checked, keepsAlways: false })}
        />
        {words.keep}
      </label>
      {keepsPage && host !== null ? (
        <label>
          <input
            type="checkbox"
            checked={keepsAlways}
            onChange={({ target }) => chooseKeeping({ keepsPage, keepsAlways: target.checked })}
          />
          {words.always(host)}
        </label>
      ) : (
        <small id={hint}>{words.keepHint}</small>
      )}
    </div>
  );
}
