import { LogIn } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react';
import { readEntry } from '../lib/read-entry.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** The sites that keep something here, and the way to sign in to one. */
export function SitesPart() {
  const { client, attempt } = useSession();
  const { sites: words } = useWords();
  const id = useId();
  const [address, setAddress] = useState('');
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const [clearing, setClearing] = useState<string | null>(null);
  const load = useCallback(() => client.call('sites.list').then(setHosts), [client]);
  useEffect(() => attempt(load()), [attempt, load]);
  const entry = readEntry(address);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    if (entry.kind !== 'address') return;
    attempt(client.call('sites.open', { address: entry.address }).then(load));
  };
  return (
    <Part title={words.title}>
      <form className={styles['tall']} onSubmit={open}>
        <p className={styles['hint']}>{words.hint}</p>
        <label htmlFor={id}>{words.field}</label>
        <input
          id={id}
          className={styles['line']}
          value={address}
          placeholder={words.placeholder}
          spellCheck={false}
          onChange={({ target }) => setAddress(target.value)}
        />
        <Button type="submit" disabled={entry.kind !== 'address'}>
          <LogIn size={15} strokeWidth={1.75} aria-hidden="true" />
          {words.open}
        </Button>
        {hosts.length === 0 ? (
          <p className={styles['hint']}>{words.none}</p>
        ) : (
          <ul className={styles['copies']} aria-label={words.title}>
            {hosts.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <Button aria-label={words.clearOf(host)} onClick={() => setClearing(host)}>
                  {words.clear}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </form>
      {clearing === null ? null : (
        <ConfirmDialog
          title={words.clearTitle(clearing)}
          confirm={words.clear}
          onConfirm={() => {
            const cleared = client.call('sites.clear', { host: clearing }).then(load);
            attempt(cleared);
            return cleared.catch(() => undefined);
          }}
          onClose={() => setClearing(null)}
        >
          <p>{words.clearText}</p>
        </ConfirmDialog>
      )}
    </Part>
  );
}
