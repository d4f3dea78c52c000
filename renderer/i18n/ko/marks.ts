import type { marks as english } from '../en/marks.js';
import { colors } from './colors.js';

/** Highlights and notes, in Korean. */
export const marks: typeof english = {
  selection: '선택',
  highlight: (color) => `형광펜 ${colors[color]}`,
  colorMenu: '색',
  color: (color) => colors[color],
  recolor: (color) => `${colors[color]} 색으로 바꾸기`,
  search: '보관함에서 찾기',
  copy: '복사',
  copyQuote: '인용문으로 복사',
  editNote: '메모 고치기',
  more: '더 보기',
  addNote: '메모 추가',
  mark: (color, hasNote) => (hasNote ? `형광펜 ${colors[color]}, 메모 있음` : `형광펜 ${colors[color]}`),
  notes: '메모',
  articleNote: '이 글에 대한 메모',
  articleNoteHint: '글 전체에 대한 메모',
  noteOn: (quote) => `‘${quote}’에 대한 메모`,
  noteHint: '메모 쓰기',
  writeNoteOn: (quote) => `‘${quote}’에 메모 쓰기`,
  showWords: '본문에서 보기',
  deleteHighlight: '형광펜 지우기',
  lostTitle: '자리를 잃은 형광펜',
  lost: (n) => `본문이 바뀌어 이 판에서는 형광펜 ${n}개의 자리를 찾지 못했습니다. 여기에 남아 있습니다.`,
  none: '본문에서 낱말을 선택하면 형광펜을 칠할 수 있습니다.',
  close: '메모 닫기',
  draftBack: (words) => `지난번에 저장하지 못한 메모를 되살렸고, 다시 저장하고 있습니다: “${words}”`,
  showDraft: '보기',
  draftWithoutArticle: (words) =>
    `지난번에 저장하지 못한 메모의 글이 여기에 없습니다. 복사할 때까지 메모를 남겨 둡니다: “${words}”`,
  copyDraft: '복사',
  notSaved: (reason) =>
    `아직 저장하지 못했습니다(${reason}). 쓴 내용은 그대로 있으며, 자동으로 다시 저장합니다.`,
};
