import { openLibrary } from '../../../../electron/library/open-library.js';
import { v7 as uuid } from 'uuid';

/**
 * Saves one article after another in a library until it is killed: what the crash test forks. Each article has two
 * pictures of its own; every acknowledged save is told by a line, every finished one too.
 */
const [, , root = ''] = process.argv;

const library = openLibrary({
  root,
  parser: {
    parse: async () => ({
      quality: 'article',
      title: `글 ${uuid()}`,
      authors: [],
      publisher: null,
      section: null,
      language: 'ko',
      publishedAt: null,
      modifiedAt: null,
      canonicalUrl: null,
      blocks: [
        { type: 'paragraph', inlines: [{ type: 'text', value: '본문이다. '.repeat(500) }] },
        ...['a', 'b'].map((name) => ({
          type: 'figure' as const,
          asset: null,
          address: `https://example.com/${name}/${uuid()}`,
          alt: '',
          caption: [],
          credit: null,
          width: null,
          height: null,
          failure: 'waiting' as const,
        })),
      ],
      related: [{ title: '함께 실린 글', publishedAt: null, url: null }],
      encoding: 'utf-8',
    }),
    takeApart: () => Promise.reject(new Error('Nothing is taken apart here.')),
  },
  fetcher: {
    fetchPart: () => Promise.reject(new Error('No part is fetched here.')),
    fetchMedia: () => Promise.reject(new Error('No film is fetched here.')),
    fetchPage: async (address) => ({
      finalUrl: address,
      contentType: 'text/html',
      headers: {},
      bytes: new TextEncoder().encode(`<html>${address}</html>`),
    }),
    fetchPicture: async (address) => {
      const bytes = new TextEncoder().encode(address.repeat(400));
      return { ok: true, bytes, mime: 'image/png', width: 300, height: 200 };
    },
  },
  emit: (name) => {
    if (name === 'job.finished') process.stdout.write('finished\n');
  },
  report: (error) => console.error(error),
});

const save = async (): Promise<void> => {
  const answer = await library.answer('articles.save', {
    source: { kind: 'address', address: `https://example.com/${uuid()}` },
  });
  process.stdout.write(answer.ok ? 'acknowledged\n' : `refused ${answer.failure.code}\n`);
  await new Promise((passed) => setTimeout(passed, 5));
  return save();
};
await save();
