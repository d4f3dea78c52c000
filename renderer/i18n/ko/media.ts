import type { media as english } from '../en/media.js';

/** Films and sounds of articles, in Korean. */
export const media: typeof english = {
  keep: '오프라인에 저장…',
  measuring: '크기를 확인하는 중…',
  keepSize: (size) => `${size} 저장`,
  keepUnknown: '저장(크기 알 수 없음)',
  cancel: '취소',
  keeping: '미디어를 저장하는 중',
  progress: (done, total) => `${total} 중 ${done}`,
  stop: '멈추기',
  kept: (size) => `이 기기에 저장됨 · ${size}`,
  remove: '이 기기에서 지우기',
  keptOf: (title) => `미디어를 저장했습니다: ${title}`,
  gone: '사이트에 파일이 더 이상 없습니다',
  failed: (reason) => `미디어를 저장하지 못했습니다: ${reason}`,
};
