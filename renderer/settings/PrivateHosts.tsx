import { useEffect, useId, useRef, useState } from 'react';
import { useSession, useWords } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { readPrivateHosts } from './private-hosts.js';
import styles from './SettingsView.module.css';

/** The address that a save was refused for, to be allowed at a press; the settings were opened for it. */
function RefusedHost({ host }: { readonly host: string }) {
  const { settings, toasts, panes, attempt } = useSession();
  const words = useWords();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'center' });
    part.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const allow = async (): Promise<void> => {
    const { allowedPrivateHosts } = settings.store.get().settings;
    await settings.change({ allowedPrivateHosts: [...allowedPrivateHosts, host] });
    panes.change({ hostToAllow: null });
    toasts.show('info', ({ settings: said }) => said.allowed(host));
  };
  return (
    <div className={styles['refused']} ref={part}>
      <p>{words.settings.refused(host)}</p>
      <Button isPrimary onClick={() => attempt(allow())}>
        {words.settings.allow(host)}
      </Button>
    </div>
  );
}

/** The private addresses that may be fetched, one a line; stored when the field is left. */
export function PrivateHosts() {
  const { settings, panes, attempt } = useSession();
  const words = useWords();
  const id = useId();
  const hostToAllow = useStorePart(panes, (state) => state.hostToAllow);
  const { settings: stored, wrongHosts } = useStore(settings.store);
  const { allowedPrivateHosts } = stored;
  const [text, setText] = useState(() => [...allowedPrivateHosts, ...wrongHosts].join('\n'));
  const { hosts, wrong } = readPrivateHosts(text);
  const store = (): void => {
    settings.store.change({ wrongHosts: wrong });
    if (hosts.join('\n') !== allowedPrivateHosts.join('\n')) {
      attempt(settings.change({ allowedPrivateHosts: hosts }));
    }
  };
  return (
    <div className={styles['tall']}>
      {hostToAllow === null || allowedPrivateHosts.includes(hostToAllow) ? null : (
        <RefusedHost key={hostToAllow} host={hostToAllow} />
      )}
      <label htmlFor={id}>{words.settings.privateHosts}</label>
      <textarea
        id={id}
        rows={3}
        value={text}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong.length > 0}
        onChange={(event) => setText(event.target.value)}
        onBlur={store}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {words.settings.privateHostsHint}
      </p>
      {wrong.length === 0 ? null : (
        <p className={styles['wrong']} role="alert">
          {words.settings.privateHostsWrong(wrong)}
        </p>
      )}
    </div>
  );
}
