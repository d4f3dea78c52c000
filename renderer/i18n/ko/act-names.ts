import type { UndoLabel } from '../../../shared/ipc/contract/undo.js';
import { items, pieces } from './count.js';

/** What was done, as a sentence with Undo beside it. */
export const done: Readonly<Record<UndoLabel, (n: number) => string>> = {
  'mark-read': (n) => `글 ${pieces(n)}에 읽음 표시를 했습니다.`,
  'mark-unread': (n) => `글 ${pieces(n)}에 읽지 않음 표시를 했습니다.`,
  star: (n) => `글 ${pieces(n)}에 별표를 달았습니다.`,
  unstar: (n) => `글 ${pieces(n)}의 별표를 해제했습니다.`,
  'move-to-inbox': (n) => `글 ${pieces(n)}을 읽을 글로 옮겼습니다.`,
  'move-to-later': (n) => `글 ${pieces(n)}을 나중에 읽기로 옮겼습니다.`,
  'move-to-archive': (n) => `글 ${pieces(n)}을 보관했습니다.`,
  'delete-articles': (n) => `글 ${pieces(n)}을 지웠습니다.`,
  'add-highlight': () => '형광펜을 칠했습니다.',
  'recolor-highlight': () => '형광펜 색을 바꿨습니다.',
  'delete-highlight': () => '형광펜을 지웠습니다.',
  'write-note': () => '메모를 썼습니다.',
  'delete-note': () => '메모를 지웠습니다.',
  'delete-entries': (n) => `형광펜과 메모 ${items(n)}를 지웠습니다.`,
  'restore-from-trash': (n) => `휴지통에서 ${items(n)}를 복원했습니다.`,
  'remove-page': () => '페이지 전체를 지웠습니다.',
  'extract-again': (n) => `글 ${pieces(n)}의 본문을 새로 추출했습니다.`,
  'fetch-again': () => '새 판을 받아 보여 줍니다.',
  'show-version': () => '다른 판을 보여 줍니다.',
  'mend-article': () => '글을 고쳤습니다.',
  'remove-media': () => '저장한 미디어를 지웠습니다.',
};

/** The same acts as nouns, for what was undone and done again. */
export const acts: Readonly<Record<UndoLabel, (n: number) => string>> = {
  'mark-read': (n) => `읽음 표시 ${pieces(n)}`,
  'mark-unread': (n) => `읽지 않음 표시 ${pieces(n)}`,
  star: (n) => `별표 ${pieces(n)}`,
  unstar: (n) => `별표 해제 ${pieces(n)}`,
  'move-to-inbox': (n) => `읽을 글로 옮기기 ${pieces(n)}`,
  'move-to-later': (n) => `나중에 읽기 ${pieces(n)}`,
  'move-to-archive': (n) => `보관 ${pieces(n)}`,
  'delete-articles': (n) => `글 지우기 ${pieces(n)}`,
  'add-highlight': () => '형광펜 칠하기',
  'recolor-highlight': () => '형광펜 색 바꾸기',
  'delete-highlight': () => '형광펜 지우기',
  'write-note': () => '메모 쓰기',
  'delete-note': () => '메모 지우기',
  'delete-entries': () => '형광펜과 메모 지우기',
  'restore-from-trash': (n) => `휴지통에서 복원 ${items(n)}`,
  'remove-page': () => '페이지 전체 지우기',
  'extract-again': (n) => `다시 추출 ${pieces(n)}`,
  'fetch-again': () => '다시 받기',
  'show-version': () => '다른 판 보기',
  'mend-article': () => '글 고치기',
  'remove-media': () => '저장한 미디어 지우기',
};
