import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MenuItem } from '../../../shared/ipc/contract/menus.js';
import type { Article } from '../../../shared/model/article.js';
import { article } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

/** Which encodings the menu of an open article marks. */
async function marked(rest: Partial<Article>): Promise<readonly string[]> {
  const { fake } = await openPage([article({ title: 'ferry' }, rest)]);
  const shown: MenuItem[] = [];
  fake.answer('menus.show', ({ items }) => {
    shown.push(...items);
    return null;
  });
  fireEvent.click(option(/ferry/));
  await articleOpen('ferry');
  fireEvent.click(screen.getByRole('button', { name: 'More' }));
  await waitFor(() => expect(shown).not.toHaveLength(0));
  const encodings = shown.flatMap((item) =>
    item.kind === 'more' && item.label === 'Read with another encoding' ? item.items : [],
  );
  expect(encodings).not.toHaveLength(0);
  return encodings.flatMap((item) => (item.kind === 'act' && item.isChecked ? item.label : []));
}

test('The encoding that a page was read in is marked among the others', async () =>
  expect(await marked({ encoding: 'euc-kr' })).toEqual(['Korean (EUC-KR)']));

test('Of a text that came without one none is marked', async () => expect(await marked({})).toEqual([]));
