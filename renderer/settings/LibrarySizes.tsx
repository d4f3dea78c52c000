import { useEffect } from 'react';
import type { LibrarySize } from '../../shared/model/library-size.js';
import { fileSize } from '../i18n/bytes.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import styles from './SettingsView.module.css';

const KINDS: readonly (keyof LibrarySize)[] = ['articles', 'index', 'files', 'thumbnails', 'copies', 'other'];

/** How much of the disk the library takes, by what it is. */
export function LibrarySizes() {
  const { storage, attempt } = useSession();
  const { settings } = useWords();
  const language = useLanguage();
  const { bytes, sizes } = useStore(storage.store);
  useEffect(() => attempt(storage.measure()), [storage, attempt]);
  if (sizes === null || bytes === null) return null;
  return (
    <dl className={styles['sizes']} aria-label={settings.sizes}>
      {KINDS.filter((kind) => sizes[kind] > 0).map((kind) => (
        <div key={kind}>
          <dt>{settings.sizeKinds[kind]}</dt>
          <dd>{fileSize(sizes[kind], language)}</dd>
        </div>
      ))}
      <div>
        <dt>{settings.sizeOfAll}</dt>
        <dd>{fileSize(bytes, language)}</dd>
      </div>
    </dl>
  );
}
