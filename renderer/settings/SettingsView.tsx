import { FolderOpen, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { LanguageChoice, ThemeChoice } from '../../shared/model/settings.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { readPrivateHosts } from './private-hosts.js';
import styles from './SettingsView.module.css';

const languageChoices: readonly LanguageChoice[] = ['system', 'ko', 'en'];
const themeChoices: readonly ThemeChoice[] = ['system', 'light', 'sepia', 'dark'];

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChoose: (choice: T) => void;
}

/** One setting with a few possible values. */
function Choice<T extends string>({ label, value, choices, names, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const choice = choices.find((one) => one === event.target.value);
          if (choice !== undefined) onChoose(choice);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The private addresses that may be fetched, one a line; stored when the field is left. */
function PrivateHosts() {
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

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What a person can choose. Every change is felt at once. */
export function SettingsView({ onClose }: { readonly onClose: () => void }) {
  const { settings, client, attempt } = useSession();
  const words = useWords();
  const { settings: chosen, info } = useStore(settings.store);
  const { language, theme } = chosen;
  return (
    <main className={styles['page']} aria-label={words.settings.title}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <h1>{words.settings.title}</h1>
          <IconButton label={words.settings.close} shortcut="Esc" onClick={onClose}>
            <X size={17} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </header>
        <Part title={words.settings.general}>
          <Choice
            label={words.settings.language}
            value={language}
            choices={languageChoices}
            names={words.settings.languages}
            onChoose={(choice) => attempt(settings.change({ language: choice }))}
          />
          <Choice
            label={words.settings.theme}
            value={theme}
            choices={themeChoices}
            names={words.settings.themes}
            onChoose={(choice) => attempt(settings.change({ theme: choice }))}
          />
        </Part>
        <Part title={words.settings.library}>
          <div className={styles['tall']}>
            <p className={styles['label']}>{words.settings.folder}</p>
            <code className={styles['folder']}>{info?.libraryFolder ?? '…'}</code>
            <p className={styles['hint']}>{words.settings.folderHint}</p>
            <Button onClick={() => attempt(client.call('app.show-library-folder'))}>
              <FolderOpen size={15} strokeWidth={1.75} aria-hidden="true" />
              {words.settings.showFolder}
            </Button>
          </div>
        </Part>
        <Part title={words.settings.advanced}>
          <PrivateHosts key={chosen.allowedPrivateHosts.join(' ')} />
        </Part>
        <Part title={words.settings.about}>
          <p className={styles['hint']}>
            {info ? `${words.settings.version(info.version)} · Electron ${info.electron}` : '…'}
          </p>
        </Part>
      </div>
    </main>
  );
}
