import { keyCaps } from '../lib/key-caps.js';
import { useWords } from '../state/session.js';
import { Dialog } from './Dialog.js';
import { Kbd } from './Kbd.js';
import { shortcutGroups } from './shortcut-groups.js';
import styles from './ShortcutSheet.module.css';

/** Every key and what it does. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.keys.title} closeLabel={words.keys.close} onClose={onClose} isWide>
      <p className={styles['hint']}>{words.keys.hint}</p>
      <div className={styles['columns']}>
        {shortcutGroups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{words.keys.groups[title]}</h3>
            <dl>
              {rows.map(([what, keys]) => (
                <div key={what}>
                  <dt>{words.keys[what]}</dt>
                  <dd>
                    <Kbd keys={keys} />
                    <span className="visually-hidden">{keyCaps(keys)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
