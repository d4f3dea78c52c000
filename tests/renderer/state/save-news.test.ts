import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { retryFailed } from '../../../renderer/state/activity-acts.js';
import { createSession } from '../../../renderer/state/session.js';
import { en } from '../../../renderer/i18n/en.js';
import { ko } from '../../../renderer/i18n/ko.js';
import type { FailureFacts } from '../../../shared/model/failure.js';
import { article } from '../support/articles.js';
import { createFakeBridge, newId } from '../support/fake-bridge.js';

const idle = { running: 0, waiting: 0, deferred: 0, failed: 0 };

/** A session, and how the saves of its library go. */
function saving() {
  const saved = article({ title: 'The tide clock' });
  const fake = createFakeBridge([saved]);
  const session = createSession(createClient(fake.bridge));
  const queue = (counts: typeof idle): void =>
    fake.answer('jobs.activity', () => ({ counts, isPaused: false, retriable: 0, open: [], ended: [] }));
  const finish = (): void =>
    fake.emit('job.finished', { jobId: newId(), articleId: saved.headline.id, kind: 'save-article' });
  const fail = (): void =>
    fake.emit('job.failed', {
      jobId: newId(),
      articleId: saved.headline.id,
      kind: 'save-article',
      failure: { code: 'timeout' },
      isKept: false,
    });
  const endPictures = (failure: FailureFacts | null, isKept = false): void => {
    const job = { jobId: newId(), articleId: saved.headline.id, kind: 'fetch-pictures' } as const;
    if (failure) fake.emit('job.failed', { ...job, failure, isKept });
    else fake.emit('job.finished', job);
  };
  const announced = (words = en): string | undefined => session.toasts.store.get().announced?.message(words);
  return { fake, session, queue, finish, fail, endPictures, announced };
}

describe('how saves ended', () => {
  test('is told of one by its title, to screen readers only', async () => {
    const { session, finish, announced } = saving();
    finish();
    await vi.waitFor(() => expect(announced()).toBe('Saved: The tide clock'));
    expect(session.toasts.store.get().shown).toEqual([]);
  });

  test('is told in place of the notice that it began', async () => {
    const { fake, session, finish } = saving();
    fake.answer('jobs.retry-failed', () => 1);
    await retryFailed(session);
    const shown = () => session.toasts.store.get().shown.map(({ message }) => message(en));
    expect(shown()).toEqual(['Trying 1 save again.']);
    finish();
    await vi.waitFor(() => expect(shown()).toEqual(['Saved: The tide clock']));
  });

  test('is told of several in one sentence, once nothing is under way', async () => {
    const { session, queue, finish, fail, announced } = saving();
    queue({ ...idle, running: 1 });
    await session.activity.load();
    finish();
    finish();
    await vi.waitFor(() => expect(session.activity.store.get().run?.ends.saved).toBe(2));
    await session.activity.load();
    expect(announced(), 'One is still under way').toBeUndefined();
    queue(idle);
    fail();
    await vi.waitFor(() => expect(announced()).toBe('2 saved, 1 not saved (no answer in time).'));
    expect(session.activity.store.get().run).toBeNull();
    expect(session.toasts.store.get().shown).toHaveLength(1);
  });

  test('says of pictures for how many they came, for how many not, and why', async () => {
    const { session, queue, endPictures, announced } = saving();
    queue({ ...idle, running: 1 });
    await session.activity.load();
    queue(idle);
    endPictures(null);
    const gone = { code: 'pictures-missing', host: 'paper.example', status: 404 } as const;
    endPictures(gone, true);
    endPictures(gone);
    endPictures({ code: 'pictures-missing', host: 'paper.example', status: 503 });
    endPictures({ code: 'pictures-missing', host: 'paper.example' });
    await vi.waitFor(() =>
      expect(announced()).toBe(
        'Pictures fetched for 1, only some pictures fetched for 1 (gone from the site, 404), ' +
          'no pictures could be fetched for 3 (gone from the site, 404; site error, 503; …).',
      ),
    );
    expect(announced(ko)).toContain(
      '1편의 그림을 받았습니다. 1편은 그림을 일부만 받았습니다(사이트에 없음, 404).',
    );
  });

  test('stands over no text in focus reading', async () => {
    const { session, queue, finish, announced } = saving();
    session.panes.change({ isFocusReading: true });
    queue({ ...idle, running: 1 });
    await session.activity.load();
    finish();
    finish();
    queue(idle);
    finish();
    await vi.waitFor(() => expect(announced()).toBe('3 saved.'));
    expect(session.toasts.store.get().shown).toEqual([]);
  });
});

test('How long the rest takes is told once enough has ended', async () => {
  const { session, queue, finish } = saving();
  queue({ ...idle, running: 2, waiting: 4 });
  await session.activity.load();
  for (let n = 0; n < 2; n += 1) finish();
  await session.activity.load();
  expect(session.activity.store.get().run?.msLeft).toBeNull();
  finish();
  await session.activity.load();
  expect(session.activity.store.get().run?.msLeft).toBeGreaterThanOrEqual(0);
});
