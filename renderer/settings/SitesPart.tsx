import { LogIn } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react';
import { readEntry } from '../lib/read-entry.js';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { Part } from './Part.js';
import styles from './SettingsView.module.css';

/** The sites that keep something here, and the way to sign in to one. */
export function SitesPart() {
  const { client, panes, attempt } = useSession();
  const { sites: words } = useWords();
  const id = useId();
  const [address, setAddress] = useState('');
  /** Whether what was asked for is no address. */
  const [isWrong, setIsWrong] = useState(false);
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const load = useCallback(() => client.call('sites.list').then(setHosts), [client]);
  useEffect(() => attempt(load()), [attempt, load]);
  const entry = readEntry(address);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    setIsWrong(entry.kind !== 'address');
    if (entry.kind !== 'address') return;
    attempt(client.call('sites.open', { address: entry.address }).then(load));
  };
  const clear = (host: string): Promise<void> => {
    const cleared = client.call('sites.clear', { host }).then(load);
    attempt(cleared);
    return cleared;
  };
  const ask = (host: string): void =>
    panes.change({ dialog: { kind: 'clear-site', host, clear: () => clear(host) } });
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
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => {
            setIsWrong(false);
            setAddress(target.value);
          }}
        />
        {isWrong ? (
          <p id={`${id}-wrong`} className={styles['wrong']} role="alert">
            {words.notAnAddress}
          </p>
        ) : null}
        <Button type="submit" disabled={entry.kind === 'nothing'}>
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
                <Button aria-label={words.clearOf(host)} onClick={() => ask(host)}>
                  {words.clear}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </Part>
  );
}
