import type { ContextMenuParams, MenuItemConstructorOptions as Item } from 'electron';
import type { MenuWords } from './menu-words.js';

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** What can be done to a field, or to words selected outside of one; nothing elsewhere. */
export function editMenuTemplate(
  { isEditable, selectionText, editFlags }: Clicked,
  words: MenuWords,
): Item[] {
  const copy: Item = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', label: words.undo(null), enabled: editFlags.canUndo },
    { role: 'redo', label: words.redo(null), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}
