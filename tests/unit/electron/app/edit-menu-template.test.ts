import { expect, test } from 'vitest';
import { editMenuTemplate } from '../../../../electron/app/edit-menu-template.js';
import { menuWords } from '../../../../electron/app/menu-words.js';

const editFlags = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: true,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};

test('A field can be pasted into from its menu, in both languages', () => {
  const labels = (language: 'ko' | 'en') =>
    editMenuTemplate({ isEditable: true, selectionText: '', editFlags }, menuWords[language])
      .filter(({ enabled }) => enabled === true)
      .map(({ label }) => label);
  expect(labels('ko')).toEqual(['복사', '붙여넣기', '모두 선택']);
  expect(labels('en')).toEqual(['Copy', 'Paste', 'Select All']);
});

test('Words selected outside a field can be copied; a click on nothing opens no menu', () => {
  const roles = (selectionText: string) =>
    editMenuTemplate({ isEditable: false, selectionText, editFlags }, menuWords.en).map(({ role }) => role);
  expect(roles('words')).toEqual(['copy']);
  expect(roles(' ')).toEqual([]);
});
