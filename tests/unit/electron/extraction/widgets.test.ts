import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { articleText } from '../../../../shared/text/article-text.js';

const LINES = [
  'The winter kettle of the Merrow works holds two litres and keeps its warmth for the better part of a night.',
  'We carried three of them along the sea wall for a week, in rain and in the one dry hour of Thursday, and drank what came out.',
  'Its lid has a thread of brass where the others have one of plastic, and it was the only one that did not drip on the map.',
  'The handle is wrapped in cord that the maker replaces for nothing, which nobody of us has needed so far.',
] as const;

async function read(inside: string, where = 2) {
  const lines = LINES.map((line) => `<p>${line}</p>`);
  const html = `<!doctype html><html lang="en"><head><title>Kettles for the sea wall</title></head><body><main><article><h1>Kettles for the sea wall</h1><div class="text">${lines.toSpliced(where, 0, inside).join('')}</div></article></main></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://n.test/kettles' });
  return {
    text: articleText(blocks.filter(({ type }) => type !== 'figure')),
    pictures: figuresIn(blocks).map(({ address }) => address),
  };
}
const ALONE = LINES.join('\n');

describe('What stands in a text and is none of it', () => {
  test.each([
    [
      'scores of a test',
      '<div class="review_rating"><div><b>OVERALL<br>SCORE</b></div><ul class="rating_chart"><li><span>Warmth</span> <strong>9.3</strong></li><li><span>Weight</span> <strong>8.0</strong></li><li><span>Lid</span> <strong>9.5</strong></li></ul></div>',
    ],
    [
      'stars and votes',
      '<div class="star-rating" itemprop="aggregateRating"><span>★</span><span>★</span><span>☆</span> <span>4.6 from 128 votes</span></div>',
    ],
    [
      'a question to its readers',
      '<div class="was-this-helpful"><p>Did this help you?</p><button>Yes</button><button>No</button></div>',
    ],
    [
      'a box that sends letters, whatever it is called',
      '<div class="css-1a2b"><h3>Kettles, every Friday</h3><p>One letter a week, and nothing else.</p><form><input type="email" placeholder="Your address"><button>Join</button></form></div>',
    ],
    [
      'what it costs and where',
      '<div class="buy"><a href="https://shop.example/">£39.99 at Argosy Buy now</a></div>',
    ],
    [
      'what a machine makes of it',
      '<div class="ai_summary"><strong>AI summary</strong><p>Kettles were carried along a wall for a week, and one was found to be the best of three.</p></div>',
    ],
    [
      'what a network sells between its lines',
      '<div class="taboola"><h4>Around the web</h4><p>Doctors beg: stop drinking this for breakfast.</p></div>',
    ],
    [
      'what members may do',
      '<div class="css-7q"><p>Follow the sea wall: members find its reports together on one page.</p><a href="/guide">Join</a> <a href="/service/login/?ref=x">Log in</a></div>',
    ],
    [
      'a call to get an app',
      '<section class="css-9z"><p>Take the sea wall with you.</p><a href="https://apps.apple.com/app/id1"><img src="/a.png" alt="App Store" width="140" height="42"></a><a href="https://play.google.com/store/apps/details?id=x"><img src="/g.png" alt="Google Play" width="140" height="42"></a></section>',
    ],
  ])('%s', async (_, inside) => {
    expect(await read(inside)).toEqual({ text: ALONE, pictures: [] });
  });

  test.each([
    [
      'a verdict in words',
      '<div class="rating"><p>Our verdict after a week on the wall: it is worth its price, and the walk to the works, which is long and leads past two bakers.</p></div>',
    ],
    [
      'a table of scores',
      '<div class="ratings"><table><tr><th>Kettle</th><th>Warmth</th></tr><tr><td>Merrow</td><td>9.3</td></tr><tr><td>Carrow</td><td>7.1</td></tr></table></div>',
    ],
    [
      'a line that leads to where one signs up',
      '<div>The works give a course in wrapping the handles, and whoever wants a Verdict of their own may <a href="/courses/register">put down a name</a>.</div>',
    ],
    [
      'a line that leads to an app',
      '<p>The maker has written a game about it, which is to be had for <a href="https://play.google.com/store/apps/details?id=x">Android</a> and costs nothing at all.</p>',
    ],
  ])('and what only looks so stays: %s', async (_, inside) => {
    const { text } = await read(inside);
    expect(text).not.toBe(ALONE);
    expect(
      text
        .split('\n')
        .filter((line) => !ALONE.includes(line))
        .join(' '),
    ).toMatch(/[Vv]erdict|Merrow|Android/);
  });
});

describe('Pictures that sell something', () => {
  test.each([
    [
      'in a box of advertisements',
      '<div class="rel_ad_box"><strong><img src="/title.gif" alt="Money matters"></strong></div>',
    ],
    ['in one that is counted', '<div class="sub_cont_AD07"><a href="/x"><img src="/b.jpg" alt=""></a></div>'],
    [
      'as a banner behind a paid link',
      '<p><a href="https://shop.test/?utm_source=n" rel="sponsored"><img src="/wide.jpg" width="728" height="90" alt=""></a></p>',
    ],
  ])('%s are none of the article', async (_, inside) => {
    expect((await read(inside, 4)).pictures).toEqual([]);
  });

  test.each([
    [
      'with a caption',
      '<figure class="promo"><img src="/kettle.jpg" alt="Kettle"><figcaption>The kettle in the rain.</figcaption></figure>',
    ],
    [
      'of what is told about, with a paid link',
      '<p><a href="https://shop.test/?utm_source=n" rel="sponsored"><img src="/kettle.jpg" width="800" height="600" alt="Kettle"></a></p>',
    ],
    [
      'below the place of an advertisement',
      '<div class="post-img ads-top-after"><img src="/kettle.jpg" alt="Kettle"></div>',
    ],
  ])('%s are its own', async (_, inside) => {
    expect((await read(inside)).pictures).toEqual(['https://n.test/kettle.jpg']);
  });
});

test('Words that a page says only to those who do not see it leave its lines', async () => {
  const { text } = await read(
    '<p><span class="blind">새창</span>The works are open on Saturdays, <span class="visually-hidden">opens in a new window</span>and the kettles stand in the yard.</p>',
  );
  expect(text).toContain('\nThe works are open on Saturdays, and the kettles stand in the yard.\n');
});
