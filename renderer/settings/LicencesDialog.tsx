import { useEffect, useState } from 'react';
import type { licences as allLicences } from 'virtual:licences';
import { useSession, useWords } from '../state/session.js';
import { Dialog } from '../ui/Dialog.js';
import styles from './LicencesDialog.module.css';

type Licences = typeof allLicences;

function Group({ title, licences }: { readonly title: string; readonly licences: Licences }) {
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      {licences.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`}>
          <summary>
            <b>{name}</b> <span>{version}</span> <span>{licence}</span>
          </summary>
          <pre lang="en">{text}</pre>
        </details>
      ))}
    </section>
  );
}

/** Whose work the app is made of, and on what terms it may be passed on. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { attempt } = useSession();
  const { settings } = useWords();
  const [licences, setLicences] = useState<Licences>([]);
  useEffect(
    () => attempt(import('virtual:licences').then((loaded) => setLicences(loaded.licences))),
    [attempt],
  );
  return (
    <Dialog title={settings.licences} closeLabel={settings.closeLicences} onClose={onClose} isWide>
      <p className={styles['hint']}>{settings.licencesHint}</p>
      <Group title={settings.fonts} licences={licences.filter(({ isFont }) => isFont)} />
      <Group title={settings.software} licences={licences.filter(({ isFont }) => !isFont)} />
    </Dialog>
  );
}
