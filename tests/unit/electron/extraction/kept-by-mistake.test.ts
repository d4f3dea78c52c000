import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const SENTENCES = [
  'The harbour at Saltmere has been dug out four times in a century, and each time the sand came back faster than promised.',
  'On a cold morning in November the last of the dredgers lay at the quay with its engine off, and nobody knew why.',
  'Records kept by the port since 1911 show a floor that rises about nine centimetres a year, and more since 2003.',
  'Officials dispute the cause: the ministry points to the river, and the fishermen point to the new breakwater.',
].map((sentence) => `<p>${sentence}</p>`);

interface Page {
  readonly title?: string;
  readonly head?: string;
  readonly share?: string;
  readonly body: string;
}

/** A page of a newspaper with all that newspapers print around an article. */
const page = ({ title = 'Ferry cancelled', head = '', share = '', body }: Page): string =>
  `<!doctype html><html lang="en"><head><title>${title} | The Herald</title><meta property="og:title" content="${title}">
<meta name="author" content="Nora Lind">${head}</head><body><header class="site"><a href="/">The Herald</a></header>
<main><article class="story"><header><p class="kicker"><a href="/x">Coast</a></p><h1>${title}</h1>
<div class="byline">By <a href="/by/lind" rel="author">Nora Lind</a> <time>November 20, 2026</time></div>${share}</header>
<div class="story-body">${body}</div>
<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Get the best of the Herald in your inbox every morning.</p></div>
<div class="tags"><a href="/t/a">Ferries</a> <a href="/t/b">Harbour</a></div>
<section class="related"><h2>Related stories</h2><ul><li><a href="/r1">Harbour dredging delayed again</a></li><li><a href="/r2">Why gulls are angry</a></li></ul></section></article>
<section id="comments"><h2>Comments (2)</h2><div class="comment"><b>gullfan</b><p>I have lived here for forty years and never saw such a thing in my life, honest.</p></div>
<div class="comment"><b>mike77</b><p>This paper used to be good, now it is only about ferries and the weather, sad.</p></div></section></main></body></html>`;

async function read(html: string) {
  const article = await readPage({ html, encoding: null, url: 'https://herald.example/1' });
  return { ...article, text: articleText(article.blocks) };
}

describe('of a page that says little', () => {
  test('a story of one sentence is that sentence', async () => {
    const { text, quality } = await read(page({ body: '<p>Tonight’s 7 pm ferry is cancelled.</p>' }));
    expect({ text, quality }).toEqual({ text: 'Tonight’s 7 pm ferry is cancelled.', quality: 'article' });
  });

  test.each([
    [
      'breaks off',
      'Tonight’s ferry is cancelled. The harbour master said on Friday evening that the dredger would have to',
    ],
    ['breaks off with dots', 'Tonight’s ferry is cancelled. The harbour…'],
    ['asks to subscribe', 'Tonight’s ferry is cancelled. Subscribe to read on.'],
  ])('a story of a sentence that %s is told as little', async (_, words) => {
    const html = `<!doctype html><title>Ferry cancelled</title><main><h1>Ferry cancelled</h1><p>${words}</p></main>`;
    expect((await read(html)).quality).toBe('weak');
  });

  test('the beginning of what is for subscribers is told as cut short, without the call to subscribe', async () => {
    const wall =
      '<div class="paywall-overlay"><h2>This article is for subscribers</h2><p>Subscribe now to read the full story.</p><a href="/s">See offers</a></div>';
    const { text, quality } = await read(page({ body: `${SENTENCES.slice(0, 3).join('')}${wall}` }));
    expect(quality).toBe('weak');
    expect(text).toMatch(/^The harbour at Saltmere.*more since 2003\.$/su);
  });

  test('a page that tells search engines it is not free is told as cut short, a long text is not', async () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry cancelled","isAccessibleForFree":"False"}</script>';
    const stub = page({ head, body: SENTENCES.join('') });
    const whole = page({
      head,
      body: Array.from({ length: 30 }, (_, day) => SENTENCES.join('').replaceAll('the', `the ${day}th`)).join(
        '',
      ),
    });
    expect((await read(stub)).quality).toBe('weak');
    expect((await read(whole)).quality).toBe('article');
  });

  test('a gallery is whole: its pictures are what it says', async () => {
    const pictures = [1, 2, 3, 4, 5].map(
      (n) => `<figure><img src="/${n}.jpg" width="900" height="600"></figure>`,
    );
    const { quality, blocks } = await read(page({ body: `${SENTENCES[0] ?? ''}${pictures.join('')}` }));
    expect(blocks.filter(({ type }) => type === 'figure')).toHaveLength(5);
    expect(quality).toBe('article');
  });
});

describe('of a page that says more', () => {
  test('ways to share it, comments and calls to subscribe are no article', async () => {
    const share =
      '<ul class="share-buttons"><li><a href="#">Share on Facebook</a></li><li><a href="#">Tweet</a></li></ul>';
    const { text, quality } = await read(page({ share, body: SENTENCES.join('') }));
    expect(quality).toBe('article');
    expect(text).not.toMatch(/Facebook|Tweet|newsletter|Related|forty years/);
  });

  test('a locked paragraph that speaks of subscribers is a part of the text', async () => {
    const locked =
      '<p class="paywall">The company said that <a href="/s">four million people subscribe</a> to it now.</p>';
    const { text } = await read(page({ body: `${SENTENCES.join('')}${locked}` }));
    expect(text).toContain('four million people subscribe');
  });

  test('talk is the text of a page that is nothing else', async () => {
    const talk = SENTENCES.map((line) => `<div class="comment">${line}</div>`).join('');
    const { text } = await read(`<title>Talk</title><body><div id="comments">${talk}</div></body>`);
    expect(text).toContain('The harbour at Saltmere');
  });
});
