import { describe, expect, test } from 'vitest';
import { words } from '../../../renderer/i18n/words.js';
import { createClient } from '../../../renderer/lib/client.js';
import { saveText } from '../../../renderer/state/save-acts.js';
import { saveFiles } from '../../../renderer/state/save-files.js';
import { createSession, type Session } from '../../../renderer/state/session.js';
import { createFakeBridge, newId, Refusal } from '../support/fake-bridge.js';

/** A session whose library has the files of the given names already. */
function sessionWith(...here: readonly string[]) {
  const fake = createFakeBridge();
  fake.answer('articles.save', ({ source }) =>
    source.kind === 'file' && here.includes(source.name)
      ? new Refusal({ code: 'duplicate', articleId: newId() })
      : { articleId: newId(), jobId: newId() },
  );
  return { fake, session: createSession(createClient(fake.bridge)) };
}

const told = ({ toasts }: Session) =>
  toasts.store.get().shown.map(({ message }) => ({ en: message(words.en), ko: message(words.ko) }));
const file = (name: string, content = `words of ${name}`): File => new File([content], name);

describe('many files', () => {
  test('are told of in one sentence: saved, here already, left out and why', async () => {
    const { session } = sessionWith('c.txt');
    const files = [
      file('a.txt'),
      file('b.html'),
      file('c.txt'),
      file('d.csv'),
      file('e.txt', ' \n'),
      file('f.txt', ''),
    ];
    await saveFiles(session, files, ['papers']);
    expect(told(session)).toEqual([
      {
        en: 'Saving 2 articles; already here: c.txt. Not saved: d.csv (not .html, .htm or .txt), e.txt, f.txt (no text in it), papers (a folder).',
        ko: '글 2편을 저장하는 중입니다. 이미 있던 글: c.txt. 저장하지 않은 것: d.csv(.html, .htm, .txt 아님), e.txt, f.txt(글 없음), papers(폴더).',
      },
    ]);
  });

  test.each([
    [['b.txt'], [], 'Saving 1 article; already here: b.txt.'],
    [['a.txt', 'b.txt'], [], 'Already here: a.txt, b.txt.'],
    [[], ['a_files', 'b'], 'Saving 2 articles. Not saved: a_files, b (a folder).'],
  ])('with %j here and folders %j are told of as %j', async (here, folders, sentence) => {
    const { session } = sessionWith(...here);
    await saveFiles(session, [file('a.txt'), file('b.txt')], folders);
    expect(told(session)).toMatchObject([{ en: sentence }]);
  });

  test('that were taken before the library failed are told of, and then the failure', async () => {
    const { fake, session } = sessionWith();
    fake.answer('articles.save', ({ source }) =>
      source.kind === 'file' && source.name === 'b.txt'
        ? new Refusal({ code: 'disk-full' })
        : { articleId: newId(), jobId: newId() },
    );
    const saving = saveFiles(session, [file('a.txt'), file('b.txt'), file('c.txt')], []);
    await expect(saving).rejects.toMatchObject({ code: 'disk-full' });
    expect(told(session)).toMatchObject([{ en: 'Saving 1 article.' }]);
  });
});

test('The folder of a page is no folder of its own', async () => {
  const { session, fake } = sessionWith();
  await saveFiles(session, [file('a.html')], ['a_files']);
  expect(fake.requestsOf('articles.save')).toHaveLength(1);
  expect(told(session)).toEqual([]);
});

test('A blank file alone is told of', async () => {
  const { session } = sessionWith();
  await saveFiles(session, [file('blank.txt', '   ')], []);
  expect(told(session)).toMatchObject([{ en: 'Not saved: blank.txt (no text in it).' }]);
});

test('Words beside dropped addresses are told of, and can be saved as a text', async () => {
  const { session, fake } = sessionWith();
  fake.answer('articles.save-many', ({ addresses }) =>
    addresses.map(() => ({ kind: 'saved', articleId: newId() })),
  );
  const text =
    'https://a.example/1\nhttps://a.example/2\n여기 https://a.example/3 그리고 https://a.example/4.';
  await saveText(session, text);
  expect(told(session)).toMatchObject([
    {
      en: 'Saving 4 articles. Only the addresses were taken from: “여기 https://a.example/3 그리고 https://a.example/4.”',
    },
  ]);
  session.toasts.store.get().shown[0]?.way?.go();
  expect(fake.requestsOf('articles.save')).toEqual([{ source: { kind: 'text', text } }]);
});
