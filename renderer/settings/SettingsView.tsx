import { FolderOpen, X } from 'lucide-react';
import { useEffect } from 'react';
import type { LanguageChoice, ListDensity } from '../../shared/model/settings.js';
import { focusPane, PANE_IDS } from '../lib/pane-elements.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { NavigationButton } from '../ui/NavigationButton.js';
import { Choice } from './Choice.js';
import { ExtractionPart } from './ExtractionPart.js';
import { KeyboardPart } from './KeyboardPart.js';
import { LibrarySizes } from './LibrarySizes.js';
import { Part } from './Part.js';
import { PrivateHosts } from './PrivateHosts.js';
import { SiteRulesPart } from './SiteRulesPart.js';
import { SafetyCopiesPart } from './SafetyCopiesPart.js';
import { SavingPart } from './SavingPart.js';
import { SitesPart } from './SitesPart.js';
import { TypePart } from './TypePart.js';
import { WaysPart } from './WaysPart.js';
import { WhileReadingPart } from './WhileReadingPart.js';
import { WholePagesPart } from './WholePagesPart.js';
import styles from './SettingsView.module.css';

const languageChoices: readonly LanguageChoice[] = ['system', 'ko', 'en'];
const densities: readonly ListDensity[] = ['comfortable', 'compact', 'headlines'];

/** What a person can choose. Every change is felt at once. */
export function SettingsView({ onClose }: { readonly onClose: () => void }) {
  const { settings, client, panes, attempt } = useSession();
  const words = useWords();
  const { settings: chosen, info } = useStore(settings.store);
  const { language } = chosen;
  useEffect(() => {
    // A host to allow takes the focus into its field.
    if (panes.get().hostToAllow !== null) return undefined;
    const frame = requestAnimationFrame(() => focusPane('headlines'));
    return () => cancelAnimationFrame(frame);
  }, [panes]);
  return (
    <main className={styles['page']} aria-label={words.settings.title}>
      <div className={styles['column']}>
        <header className={styles['head']}>
          <NavigationButton />
          <h1 id={PANE_IDS.headlines} tabIndex={-1}>
            {words.settings.title}
          </h1>
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
            label={words.settings.density}
            value={chosen.listDensity}
            choices={densities}
            names={words.settings.densities}
            onChoose={(choice) => attempt(settings.change({ listDensity: choice }))}
          />
        </Part>
        <TypePart />
        <WhileReadingPart />
        <KeyboardPart />
        <Part title={words.settings.library}>
          <div className={styles['tall']}>
            <p className={styles['label']}>{words.settings.folder}</p>
            <code className={styles['folder']}>{info?.libraryFolder ?? '…'}</code>
            <p className={styles['hint']}>{words.settings.folderHint}</p>
            <LibrarySizes />
            <Button onClick={() => attempt(client.call('app.show-library-folder'))}>
              <FolderOpen size={15} strokeWidth={1.75} aria-hidden="true" />
              {words.settings.showFolder}
            </Button>
          </div>
        </Part>
        <SavingPart />
        <WaysPart />
        <WholePagesPart />
        <ExtractionPart />
        <SiteRulesPart />
        <SafetyCopiesPart />
        <SitesPart />
        <Part title={words.settings.advanced}>
          <PrivateHosts key={chosen.allowedPrivateHosts.join(' ')} />
        </Part>
        <Part title={words.settings.about}>
          <p className={styles['hint']}>
            {info ? `${words.settings.version(info.version)} · Electron ${info.electron}` : '…'}
          </p>
          <Button onClick={() => panes.change({ dialog: { kind: 'licences' } })}>
            {words.settings.licences}
          </Button>
        </Part>
      </div>
    </main>
  );
}
