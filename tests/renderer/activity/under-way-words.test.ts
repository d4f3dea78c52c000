import { expect, test } from 'vitest';
import { underWayWords } from '../../../renderer/activity/under-way-words.js';
import { words } from '../../../renderer/i18n/words.js';
import type { ActivityRow } from '../../../shared/model/activity.js';
import type { JobKind } from '../../../shared/model/job.js';
import { newId } from '../support/fake-bridge.js';

const running = (kind: JobKind): ActivityRow => ({
  jobId: newId(),
  articleId: kind === 'extract-many' ? null : newId(),
  kind,
  title: 'The lighthouse',
  address: null,
  state: 'running',
  body: 'saved',
  tally: null,
  failure: null,
  nextTryAt: null,
  changedAt: '2026-11-27T09:00:00.000Z',
});

test.each<[readonly JobKind[], number, string, string]>([
  [['extract-many'], 0, 'Extracting articles again', '여러 글을 다시 추출하는 중'],
  [['extract-many'], 2, 'Extracting articles again, 2 waiting', '여러 글을 다시 추출하는 중, 2편 대기'],
  [['keep-page'], 0, 'Keeping a whole page', '페이지 전체 저장 중'],
  [['keep-page', 'save-article'], 0, 'Saving 1 article', '글 1편 저장 중'],
  [['save-article', 'save-article'], 3, 'Saving 2 articles, 3 waiting', '글 2편 저장 중, 3편 대기'],
])('While there is %j, and %i waiting, Activity says “%s”', (kinds, waiting, english, korean) => {
  const state = {
    counts: { running: kinds.length, waiting, deferred: 0, failed: 0 },
    open: kinds.map(running),
  };
  expect(underWayWords(state, words.en.activity)).toBe(english);
  expect(underWayWords(state, words.ko.activity)).toBe(korean);
});
