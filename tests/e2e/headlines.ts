import { expect, type Locator, type Page } from '@playwright/test';
import { commands } from '../../shared/ipc/contract.js';
import { ask } from './bridge.js';

/** The list of headlines, in either language. */
export const headlines = (page: Page): Locator =>
  page.getByRole('listbox', { name: /^(?:Headlines|글 목록)/ });

/** The row of one article, found by a part of its name: title, publisher, state. */
export const row = (page: Page, name: string | RegExp): Locator =>
  headlines(page).getByRole('option', { name });

/** Clicks a row, and waits for the article to stand in the reading pane. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await row(page, title).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title);
}

/** Chooses a view in the navigation. */
export async function showView(
  page: Page,
  name: 'Unread' | 'Later' | 'Starred' | 'Archive' | 'All',
): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Library' })
    .getByRole('link', { name: new RegExp(`^${name}`) });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** Titles of the rows that are drawn, from top to bottom. */
export const shownNames = (page: Page): Promise<readonly string[]> =>
  headlines(page)
    .getByRole('option')
    .evaluateAll((rows) => rows.map((shown) => shown.querySelector('.visually-hidden')?.textContent ?? ''));

/** What the library holds in a view, as many rows as one page may carry. */
async function listed(page: Page, view: string) {
  const answer = await ask(page, 'articles.list', { view, after: null, limit: 200 });
  return commands['articles.list'].response.parse(answer).rows;
}

/** Saves addresses one after the other through the bridge, the first one last in the list, and waits until all of these are there. */
export async function saveInBulk(page: Page, addresses: readonly string[]): Promise<void> {
  const ids: string[] = [];
  for (const address of addresses) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the rows is the order of the saves
    const answer = await ask(page, 'articles.save', { source: { kind: 'address', address } });
    ids.push(commands['articles.save'].response.parse(answer).articleId);
  }
  const saved = async (): Promise<number> => {
    const rows = commands['articles.headlines'].response.parse(
      await ask(page, 'articles.headlines', { ids }),
    );
    return rows.filter(({ body }) => body === 'saved').length;
  };
  await expect.poll(saved, { timeout: 25_000 }).toBe(ids.length);
}

/** The id of the one article with this title. */
export async function idOf(page: Page, title: string): Promise<string> {
  const [found, ...others] = (await listed(page, 'all')).filter((headline) => headline.title === title);
  if (!found || others.length > 0) throw new Error(`“${title}” is not the title of exactly one article.`);
  return found.id;
}
