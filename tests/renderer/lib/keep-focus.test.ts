import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '../../../renderer/lib/keep-focus.js';

let stop = (): void => undefined;
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

beforeEach(() => {
  const pane = (id: string, inner: string): HTMLElement => {
    const made = Object.assign(document.createElement('div'), { id, tabIndex: 0 });
    made.append(Object.assign(document.createElement('button'), { id: inner }));
    return made;
  };
  document.body.replaceChildren(
    pane('headlines', 'row'),
    pane('article-scroll', 'word'),
    Object.assign(document.createElement('button'), { id: 'toast' }),
  );
  stop = keepFocus(document.body);
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

test.each([
  ['row', 'headlines'],
  ['word', 'article-scroll'],
  ['toast', 'headlines'],
])('When the focused %s is taken away, the focus goes to %s', async (inner, pane) => {
  element(inner).focus();
  element(inner).remove();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe(pane));
});

test('A focus that was only moved is left alone', async () => {
  element('row').focus();
  element('word').focus();
  element('row').remove();
  await Promise.resolve();
  expect(document.activeElement?.id).toBe('word');
});

test('A list that is still on its way gets the focus of a page that went as soon as it is there', async () => {
  const [settings, list] = [element('row'), element('headlines')];
  document.body.append(settings);
  settings.focus();
  list.remove();
  settings.remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
  document.body.append(list);
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('headlines'));
});
