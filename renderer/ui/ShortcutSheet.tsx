import { useWords } from '../state/session.js';
import type { Words } from '../i18n/words.js';
import { Dialog } from './Dialog.js';
import { Kbd } from './Kbd.js';
import styles from './ShortcutSheet.module.css';

type Row = readonly [what: string, keys: string];

const groupsOf = ({ keys }: Words): readonly (readonly [title: string, rows: readonly Row[]])[] => [
  [
    keys.groups.move,
    [
      [keys.next, 'J · ↓'],
      [keys.previous, 'K · ↑'],
      [keys.nextUnread, 'N'],
      [keys.open, 'Enter · →'],
      [keys.back, 'Esc · ←'],
      [keys.page, 'Space'],
      [keys.goTo, 'G · U L S A I'],
      [keys.panes, 'F6'],
    ],
  ],
  [
    keys.groups.article,
    [
      [keys.read, 'M'],
      [keys.star, 'S'],
      [keys.later, 'L'],
      [keys.archive, 'E'],
      [keys.delete, 'Del'],
      [keys.find, 'Ctrl F'],
      [keys.findNext, 'F3 · Shift F3'],
      [keys.original, 'B'],
      [keys.undo, 'Z · Ctrl Z'],
      [keys.redo, 'Shift Z'],
    ],
  ],
  [
    keys.groups.notes,
    [
      [keys.highlight, 'H'],
      [keys.colors, '1 2 3 4 5'],
      [keys.note, 'N'],
      [keys.nextHighlight, '] · Shift ]'],
      [keys.blocks, 'Alt ↓ · Alt ↑'],
      [keys.select, 'Shift → · Shift ↓'],
      [keys.words, 'Ctrl Shift → · Ctrl →'],
      [keys.selectionBar, 'Tab'],
      [keys.deleteHighlight, 'Del'],
      [keys.articleNote, 'Shift N'],
      [keys.notesPanel, 'Ctrl Alt N'],
      [keys.export, 'Ctrl E'],
    ],
  ],
  [
    keys.groups.app,
    [
      [keys.save, 'Ctrl N'],
      [keys.cycleTheme, 'V'],
      [keys.type, 'Shift V'],
      [keys.typeSize, 'Ctrl + · Ctrl − · Ctrl 0'],
      [keys.saveClipboard, 'Ctrl Shift V'],
      [keys.activity, 'Ctrl Shift A'],
      [keys.retryFailed, 'Shift R'],
      [keys.settings, 'Ctrl ,'],
      [keys.shortcuts, '?'],
    ],
  ],
];

/** Every key and what it does. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.keys.title} closeLabel={words.keys.close} onClose={onClose} isWide>
      <p className={styles['hint']}>{words.keys.hint}</p>
      <div className={styles['columns']}>
        {groupsOf(words).map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([what, keys]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <Kbd keys={keys} />
                    <span className="visually-hidden">{keys}</span>
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
