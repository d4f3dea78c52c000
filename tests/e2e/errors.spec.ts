import { networkInterfaces } from 'node:os';
import type { FakeSite } from '../fixtures/fake-site.js';
import { expect, test } from './app.js';
import { expectArticle, paragraphs } from './article.js';
import { ask } from './bridge.js';
import { headlines, row } from './headlines.js';
import { enter, saveDialog } from './save-dialog.js';
import { chooseLanguage } from './settings-page.js';

/** One address that cannot be saved, and the words that tell why. */
interface Trouble {
  readonly what: string;
  readonly address: (site: FakeSite) => string;
  /** What stands in its row before the state. */
  readonly title: string | RegExp;
  readonly english: string;
  readonly korean: string;
}

/** True when this machine is on any network: without one, a name that cannot be found means no network at all. */
const isOnNetwork = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ internal, address }) => !internal && !/^(?:169\.254\.|fe80:)/i.test(address)),
);

const at =
  (path: string) =>
  (site: FakeSite): string =>
    site.address(`/trouble/${path}`);
const titled = (path: string): string => `127.0.0.1/trouble/${path}`;

const troubles: readonly Trouble[] = [
  {
    what: 'A site that never answers',
    address: at('silent'),
    title: titled('silent'),
    english: '127.0.0.1 took too long to answer. The address is kept.',
    korean: '127.0.0.1: 사이트가 너무 오래 답하지 않았습니다. 주소는 남겨 두었습니다.',
  },
  {
    what: 'A refusal',
    address: at('forbidden'),
    title: titled('forbidden'),
    english: '127.0.0.1 refused the request (403).',
    korean: '사이트가 접근을 막았습니다(403).',
  },
  {
    what: 'A page that is gone',
    address: at('missing'),
    title: titled('missing'),
    english: '127.0.0.1 no longer has this page (404).',
    korean: '페이지가 사라졌습니다(404).',
  },
  {
    what: 'A site in trouble',
    address: at('broken'),
    title: titled('broken'),
    english: '127.0.0.1 is having trouble (500).',
    korean: '사이트에 문제가 생겨 본문을 받지 못했습니다(500).',
  },
  {
    what: 'A PDF',
    address: at('report.pdf'),
    title: titled('report.pdf'),
    english: 'There is no article at this address, but a file of another kind.',
    korean: '이 주소에는 글이 아니라 다른 종류의 파일이 있습니다.',
  },
  {
    what: 'JSON',
    address: at('figures.json'),
    title: titled('figures.json'),
    english: 'There is no article at this address, but a file of another kind.',
    korean: '이 주소에는 글이 아니라 다른 종류의 파일이 있습니다.',
  },
  {
    what: 'A page without end',
    address: at('endless'),
    title: titled('endless'),
    english: 'This is larger than 10 MB, which is more than an article can be, so it was not saved.',
    korean: '크기가 10 MB보다 커서 글로 저장하지 않았습니다.',
  },
  {
    what: 'Redirects in a circle',
    address: at('loop'),
    title: titled('loop'),
    english: '127.0.0.1 kept sending the request elsewhere.',
    korean: '사이트가 계속 다른 주소로 보내 본문에 닿지 못했습니다.',
  },
  {
    what: 'A redirect into the private network',
    address: at('to-private'),
    title: titled('to-private'),
    english: 'which is inside your own network, so it was not fetched.',
    korean: '내 네트워크 안의 주소라서 받지 않았습니다',
  },
  {
    what: 'A redirect to a file of this computer',
    address: at('to-file'),
    title: titled('to-file'),
    english: '127.0.0.1 sends this address on to a place that is no web page, so it was not followed.',
    korean: '웹 페이지가 아닌 곳으로 넘기는 주소라서 따라가지 않았습니다.',
  },
  {
    what: 'A connection that breaks',
    address: at('reset'),
    title: titled('reset'),
    english:
      'The connection to 127.0.0.1 broke off. Nothing half-finished was stored and the address is kept.',
    korean: '받는 도중에 연결이 끊겼습니다.',
  },
  {
    what: 'A site that is not there',
    address: ({ hosts }) => `http://${hosts.closed}/closed`,
    title: '127.0.0.1/closed',
    english: '127.0.0.1 did not accept the connection.',
    korean: '사이트가 연결을 받지 않았습니다.',
  },
  {
    what: 'A certificate nobody vouches for',
    address: ({ hosts }) => `https://${hosts.untrusted}/untrusted`,
    title: '127.0.0.1/untrusted',
    english: '127.0.0.1 could not prove that it is the real site, so nothing was fetched.',
    korean: '진짜 사이트인지 확인되지 않아 아무것도 받지 않았습니다.',
  },
  {
    what: 'A name nobody knows',
    address: () => 'http://nowhere.invalid/page',
    title: 'nowhere.invalid/page',
    english: isOnNetwork ? 'nowhere.invalid could not be found.' : 'You are offline. The address is kept',
    korean: isOnNetwork ? '사이트를 찾지 못했습니다.' : '지금은 오프라인입니다. 주소를 적어 두었고',
  },
  {
    what: 'A private address',
    address: () => 'http://127.0.0.2:8080/router',
    title: '127.0.0.2/router',
    english: 'which is inside your own network, so it was not fetched.',
    korean: '내 네트워크 안의 주소라서 받지 않았습니다',
  },
  {
    what: 'A page that is drawn by script only',
    address: at('shell'),
    title: 'Night trains return to the coast',
    english: 'No article text was found on this page. Headline and address are kept.',
    korean: '이 페이지에서 본문을 찾지 못했습니다. 제목과 주소는 남겨 두었습니다.',
  },
  {
    what: 'A page behind a login',
    address: at('login'),
    title: '시장 골목에 다시 켜진 불빛',
    english: 'The site asked for a sign-in in place of giving the article. Headline and address are kept.',
    korean: '사이트가 글 대신 로그인을 요구했습니다. 제목과 주소는 남겨 두었습니다.',
  },
];

test('Every reason why an address could not be saved is told in English and Korean, and nothing is lost', async ({
  app,
  site,
}) => {
  test.slow();
  const { page } = app;
  for (const { address } of troubles) {
    // oxlint-disable-next-line no-await-in-loop -- in the order of the list
    await ask(page, 'articles.save', { source: { kind: 'address', address: address(site) } });
  }
  await expect(headlines(page).getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    String(troubles.length),
  );

  const told = page.getByRole('main', { name: /^(?:Article|본문)$/ });
  const expectEach = async (
    language: 'english' | 'korean',
    inOrder: readonly Trouble[],
    goOn: (index: number) => Promise<void>,
  ): Promise<void> => {
    for (const [index, trouble] of inOrder.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one row after the other
      await test.step(trouble.what, async () => {
        await goOn(index);
        await expect(told.getByRole('heading', { level: 1 })).toHaveText(trouble.title);
        await expect(told).toContainText(trouble[language], { timeout: 25_000 });
        await expect(
          told.getByRole('button', { name: /^(?:Open original|원문 열기)/ }).first(),
        ).toBeEnabled();
        expect(await ask(page, 'articles.find', { address: trouble.address(site) })).not.toBeNull();
        await expect(row(page, trouble.title)).toHaveAccessibleName(
          language === 'english'
            ? /Not saved: |Will be tried again: |Headline only|Waiting for the network/
            : /저장 실패: |다시 시도 예정: |제목만|연결을 기다리는 중/,
        );
        await expect(told.getByRole('button', { name: /^(?:Paste the text|본문 붙여넣기)/ })).toBeVisible();
        await expect(told.getByRole('button', { name: /^(?:Try again|다시 시도)/ })).toBeVisible();
      });
    }
  };
  // The newest stands on top: down through the list in English, and up again in Korean.
  await test.step('English', () =>
    expectEach('english', troubles.toReversed(), () => page.keyboard.press('j')));
  await chooseLanguage(page, 'ko');
  await test.step('Korean', () =>
    expectEach('korean', troubles, async (index) => {
      if (index > 0) await page.keyboard.press('k');
    }));
  await expect(headlines(page).getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    String(troubles.length),
  );
  expect(
    site.requests.filter((path) => path === '/news/ferry'),
    'Nobody followed the redirect',
  ).toEqual([]);
});

test('What could not be read takes a pasted text, and keeps its address', async ({ app, site }) => {
  const { page } = app;
  await enter(page, at('shell')(site));
  await expect(row(page, 'Headline only')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Paste the text/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Paste the text' });
  const text = 'The last night train left in March. From December there will be two, one in each direction.';
  await dialog
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill(`Night trains return to the coast\n\n${text}`);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expectArticle(page, 'Night trains return to the coast');
  expect(await paragraphs(page)).toEqual([text]);
  await expect(headlines(page).getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Open original/ })).toBeEnabled();
  expect(await ask(page, 'articles.find', { address: at('shell')(site) })).not.toBeNull();
});

test('An address that is none of the web is refused in the dialog, and nothing is saved', async ({ app }) => {
  const { page } = app;
  await enter(page, 'file:///etc/hostname');
  await expect(saveDialog(page).getByRole('alert')).toContainText(
    'This is not a web address that can be saved.',
  );
  await page.keyboard.press('Escape');
  await expect(saveDialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();

  await chooseLanguage(page, 'ko');
  await enter(page, 'javascript:alert(1)');
  await expect(saveDialog(page).getByRole('alert')).toContainText('저장할 수 있는 웹 주소가 아닙니다.');
});
