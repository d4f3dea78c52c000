import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Difference } from '../../../shared/model/salvage.js';
import { article } from '../support/articles.js';
import { newId } from '../support/fake-bridge.js';
import { nothingBack, nothingMissing } from '../support/nothing-missing.js';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

const FILE = 'library.db.damaged-2';
const OLDER = 'library.db.damaged-1';
const nothing = { ...nothingMissing, file: FILE };
const recovery = { copyMadeAt: '2026-11-27T02:15:00.000Z', keptAs: FILE, orphans: null, folder: null };

/** The page with the box that tells of a damaged library. */
async function told(difference: Partial<Difference> = {}) {
  const rows = [article({ title: 'paper.example/a' }), article({ title: 'paper.example/b' })];
  const opened = await openPage(rows);
  opened.fake.answer('backups.survey', () => ({ ...nothing, ...difference }));
  act(() => opened.session.panes.change({ dialog: { kind: 'recovered', recovery, file: null } }));
  return {
    ...opened,
    rows,
    box: within(await screen.findByRole('dialog', { name: 'A safety copy is open' })),
  };
}

test('Of a file in which nothing can be read that is said, and that what came after the copy may be missing', async () => {
  const { box } = await told({ isReadable: false });
  expect(await box.findByText('Nothing in it could be read.')).toBeDefined();
  expect(box.getByText(/^What was saved after .* may be missing here\.$/)).toBeDefined();
  expect(box.queryByText(/is here as well/)).toBeNull();
});

test('An older file that holds something is named, with the newer one that holds nothing', async () => {
  const { fake, session } = await openPage();
  fake.answer('backups.survey', () => ({
    ...nothing,
    file: OLDER,
    passedOver: [{ file: FILE, isReadable: false }],
    articles: 40,
  }));
  act(() => session.panes.change({ dialog: { kind: 'recovered', recovery, file: null } }));
  const box = within(await screen.findByRole('dialog'));
  expect(await box.findByText(`Nothing could be read in ${FILE}.`)).toBeDefined();
  expect(box.getByText(/^An older damaged file/).textContent).toContain(OLDER);
  fireEvent.click(box.getByRole('button', { name: /^Bring back what can be read \(40 articles\)/ }));
  await waitFor(() => expect(fake.requestsOf('backups.bring-back')).toEqual([{ file: OLDER }]));
});

test('An article that came back without its text is saved again, one or all, and its row says when it is', async () => {
  const { box, fake, rows } = await told({ textless: 2 });
  const jobId = newId();
  const textless = rows.map(({ headline: { id, title } }) => ({ id, title, canRetry: true }));
  fake.answer('backups.bring-back', () => ({ jobId }));
  fireEvent.click(await box.findByRole('button', { name: /^Bring back/ }));
  await box.findByRole('button', { name: 'Stop' });
  const back = { ...nothingBack, textless };
  fake.answer('backups.brought-back', () => ({ jobId, state: 'done', failure: null, back }));
  act(() => fake.emit('job.finished', { jobId, articleId: null, kind: 'bring-back' }));

  const list = within(await box.findByRole('list', { name: 'Without their text' }));
  const asked: { readonly jobId: string; readonly articleId: string }[] = [];
  fake.answer('articles.retry', ({ id }) => {
    const job = { jobId: newId(), articleId: id };
    asked.push(job);
    return { jobId: job.jobId };
  });
  fireEvent.click(box.getByRole('button', { name: 'Save all again' }));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(list.getAllByText('Being saved')).toHaveLength(2);
  const [first, second] = asked;
  if (!first || !second) throw new Error('Both were asked for.');
  act(() => fake.emit('job.finished', { ...first, kind: 'save-article' }));
  expect(await list.findByText('Saved')).toBeDefined();
  const failure = { code: 'timeout', host: 'paper.example' } as const;
  act(() => fake.emit('job.failed', { ...second, kind: 'save-article', failure, isKept: false }));
  expect(await list.findByRole('button', { name: 'Save again: paper.example/b' })).toBeDefined();
});

test('Whatever is missing is named in words, the button names as much as it has room for', async () => {
  const { box } = await told({ highlights: 2, tags: 3, changed: 1, searches: 1, rules: 2, nameless: 1 });
  expect(
    await box.findByText(
      'Missing here: 2 highlights, 3 tags, 1 changed article, 1 saved search, and 2 sites with rules.',
    ),
  ).toBeDefined();
  expect(box.getByText('1 tag cannot be brought back: the name cannot be read.')).toBeDefined();
  expect(
    box.getByRole('button', {
      name: 'Bring back what can be read (2 highlights, 3 tags, 1 changed article and more)',
    }),
  ).toBeDefined();
});
