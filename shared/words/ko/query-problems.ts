import type { queryProblems as english } from '../en/query-problems.js';

/** Why a condition of a query cannot be used, in Korean. */
export const queryProblems: typeof english = {
  'no-value': '쌍점 뒤에 찾을 것을 적어 주세요',
  'no-such-field': '이런 조건은 없어 적은 그대로 찾습니다',
  'and-is-a-word': '낱말로 찾습니다. 모두 든 글을 찾으려면 나란히 적으면 됩니다',
  'not-is-a-word': '낱말로 찾습니다. 빼려는 말은 앞에 -를 붙여 주세요',
  'no-such-tag': '이런 태그는 없습니다',
  'no-such-color': '노랑, 초록, 파랑, 주황, 보라 가운데 하나',
  'no-such-state': '안읽음, 읽음, 별표, 보관, 나중에, 저장됨, 실패 가운데 하나',
  'no-such-part': '메모, 형광펜, 그림, 원본 가운데 하나',
  'no-date': '2025-11, 오늘, 7일 같은 날짜',
  'no-length': '<3, 3-10, >10 같은 분',
  'no-language': 'ko, en 같은 언어',
};
