import { FilePlus2, X } from 'lucide-react';
import { useState } from 'react';
import { useSession, useWords } from '../state/session.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import styles from './NewerText.module.css';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Says that another process put a newer text in the place of the one that is read, and shows that once it is asked for. */
export function NewerText({ version }: { readonly version: number }) {
  const { reading, attempt } = useSession();
  const { versions } = useWords();
  const [putAway, setPutAway] = useState<number | null>(null);
  if (putAway === version) return null;
  return (
    <aside className={styles['told']} aria-label={versions.newer}>
      <FilePlus2 {...icon} />
      <output>{versions.newer}</output>
      <Button onClick={() => attempt(reading.showNewer())}>{versions.showNewer}</Button>
      <IconButton label={versions.readOn} onClick={() => setPutAway(version)}>
        <X {...icon} />
      </IconButton>
    </aside>
  );
}
