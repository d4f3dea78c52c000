import type { UndoLabel } from '../../shared/ipc/contract/undo.js';

/** What a reversible act is called in the application menu, in Korean. */
export const koreanActs: Readonly<Record<UndoLabel, string>> = {
  'mark-read': '읽음 표시',
  'mark-unread': '읽지 않음 표시',
  star: '별표',
  unstar: '별표 해제',
  'move-to-inbox': '읽을 글로 옮기기',
  'move-to-later': '나중에 읽기',
  'move-to-archive': '보관',
  'delete-articles': '글 지우기',
  'add-highlight': '형광펜',
  'recolor-highlight': '형광펜 색',
  'delete-highlight': '형광펜 지우기',
  'write-note': '메모 쓰기',
  'delete-note': '메모 지우기',
  'delete-entries': '형광펜과 메모 지우기',
  'restore-from-trash': '휴지통에서 복원',
  'remove-page': '페이지 전체 지우기',
  'extract-again': '다시 추출',
  'fetch-again': '다시 받기',
  'show-version': '다른 판 보기',
  'mend-article': '글 고치기',
};

/** The same in English. */
export const englishActs: Readonly<Record<UndoLabel, string>> = {
  'mark-read': 'Mark as Read',
  'mark-unread': 'Mark as Unread',
  star: 'Star',
  unstar: 'Remove Star',
  'move-to-inbox': 'Move to Inbox',
  'move-to-later': 'Later',
  'move-to-archive': 'Archive',
  'delete-articles': 'Delete Article',
  'add-highlight': 'Highlight',
  'recolor-highlight': 'Change Colour',
  'delete-highlight': 'Delete Highlight',
  'write-note': 'Write Note',
  'delete-note': 'Delete Note',
  'delete-entries': 'Delete Highlights and Notes',
  'restore-from-trash': 'Restore from Trash',
  'remove-page': 'Delete Whole Page',
  'extract-again': 'Extract Again',
  'fetch-again': 'Get Again',
  'show-version': 'Show Version',
  'mend-article': 'Mend Article',
};
