import { useId, useState } from 'react';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { readPrivateHosts } from './private-hosts.js';
import styles from './SettingsView.module.css';

/** The private addresses that may be fetched, one a line; stored when the field is left. */
export function PrivateHosts() {
  const { settings, attempt } = useSession();
  const words = useWords();
  const id = useId();
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
