import { beforeEach, expect, test } from 'vitest';
import { focusNextPane, PANE_IDS } from '../../../renderer/lib/pane-elements.js';

const made = (id: string): HTMLElement => {
  const element = document.createElement('div');
  element.id = id;
  element.tabIndex = -1;
  return element;
};
const at = (): string | undefined => document.activeElement?.id;

beforeEach(() => {
  document.body.replaceChildren(made(PANE_IDS.library), made(PANE_IDS.headlines), made(PANE_IDS.article));
  document.getElementById(PANE_IDS.article)?.append(made(PANE_IDS.notes));
});

test('F6 goes round all panes, also through the notes that lie within the article', () => {
  const round = [1, 2, 3, 4, 5].map(() => {
    focusNextPane(1);
    return at();
  });
  expect(round).toEqual([
    PANE_IDS.library,
    PANE_IDS.headlines,
    PANE_IDS.article,
    PANE_IDS.notes,
    PANE_IDS.library,
  ]);
});

test('Shift F6 goes the same way back', () => {
  document.getElementById(PANE_IDS.notes)?.focus();
  const round = [1, 2, 3, 4].map(() => {
    focusNextPane(-1);
    return at();
  });
  expect(round).toEqual([PANE_IDS.article, PANE_IDS.headlines, PANE_IDS.library, PANE_IDS.notes]);
});
