// One extractor in a process of its own: reads the pages it is sent and answers with what it found. See extraction.mjs.
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import defuddleModule from 'defuddle';
import { parseHTML } from 'linkedom';
import { linesOf } from './article-lines.mjs';

const [name, parts] = process.argv.slice(2);
const { decodeBytes, readRequest } = await import(parts);
const Defuddle = defuddleModule.default ?? defuddleModule;

const figuresOf = (blocks) =>
  blocks.flatMap((block) =>
    block.type === 'figure' ? [block.address] : figuresOf(block.items?.flat() ?? block.blocks ?? []),
  );

const LINES =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** The text of HTML, a line a block, without captions. */
function textOf(node) {
  if (node.nodeType === 3) return node.textContent.replace(/\s+/g, ' ');
  const tag = node.localName ?? '';
  if (/^(?:script|style|figcaption|noscript|template)$/.test(tag)) return '';
  const inside = [...(node.childNodes ?? [])].map(textOf).join('');
  return LINES.test(tag) ? `\n${inside}\n` : inside;
}
const fromHtml = (html) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return {
    text: textOf(document.body),
    images: [...document.querySelectorAll('img')].flatMap((image) => image.getAttribute('src') || []),
  };
};
/** Whole pages only: without head and body linkedom builds a tree the others cannot read. */
const documentOf = (bytes) => parseHTML(decodeBytes(bytes).text).document;

const readers = {
  async offprint(bytes, url) {
    const article = await readRequest({ kind: 'page', bytes, contentType: null, url });
    return {
      text: linesOf(article.blocks).join('\n'),
      images: figuresOf(article.blocks),
      title: article.title,
      author: article.authors.join(', '),
      date: article.publishedAt ?? undefined,
    };
  },
  async readability(bytes) {
    const article = new Readability(documentOf(bytes)).parse();
    return {
      ...fromHtml(article?.content ?? ''),
      title: article?.title,
      author: article?.byline,
      date: article?.publishedTime,
    };
  },
  async defuddle(bytes, url) {
    const { content, title, author, published } = new Defuddle(documentOf(bytes), { url }).parse();
    return { ...fromHtml(content), title, author, date: published };
  },
  async 'article-extractor'(bytes, url) {
    const article = await extractFromHtml(decodeBytes(bytes).text, url);
    const { text, images } = fromHtml(article?.content ?? '');
    return {
      text,
      images: [...images, article?.image ?? ''],
      title: article?.title,
      author: article?.author,
      date: article?.published,
    };
  },
};

async function read({ html, url }) {
  const before = process.cpuUsage();
  const found = await readers[name](new Uint8Array(html), url).catch((error) => ({ error: String(error) }));
  const { user, system } = process.cpuUsage(before);
  return {
    ...found,
    ms: (user + system) / 1000,
    memory: Math.round(process.memoryUsage.rss() / 1024 / 1024),
  };
}

process.on('message', async (message) => process.send(await read(message)));
process.send('ready');
