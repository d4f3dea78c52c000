import { openLibrary } from '../../../../electron/library/open-library.js';

/**
 * Makes and restores safety copies of a library for ever until it is killed: what the crash test forks. Says `working`
 * once the first copy was restored.
 */
const [, , root = ''] = process.argv;

const library = openLibrary({
  root,
  parser: {
    parse: () => Promise.reject(new Error('Nothing is parsed here.')),
    takeApart: () => Promise.reject(new Error('Nothing is taken apart here.')),
  },
  fetcher: {
    fetchPage: () => Promise.reject(new Error('Nothing is fetched here.')),
    fetchPicture: async () => ({ ok: false, failure: 'unreachable' }),
    fetchPart: () => Promise.reject(new Error('Nothing is fetched here.')),
    fetchMedia: () => Promise.reject(new Error('No film is fetched here.')),
  },
  emit: () => undefined,
  report: (error) => console.error(error),
});

const ask = async (name: string, request?: unknown): Promise<unknown> => {
  const answer = await library.answer(name, request);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
  return answer.value;
};

const work = async (): Promise<void> => {
  const made = await ask('backups.make');
  const name: unknown = typeof made === 'object' && made !== null ? Reflect.get(made, 'name') : null;
  await ask('backups.restore', { name });
  process.stdout.write('working\n');
  return work();
};
await work();
