import type { picture as english } from '../en/picture.js';
import { number } from './count.js';

/** Pictures of an article, in Korean. */
export const picture: typeof english = {
  title: '그림',
  view: '그림 크게 보기',
  viewNamed: (name) => (name === '' ? '그림 크게 보기' : `그림 크게 보기: ${name}`),
  place: (at, of) => `${number.format(at)} / ${number.format(of)}`,
  scale: (scale, isWhole) => {
    const percent = `${Math.round(scale * 100)}%`;
    return isWhole && scale < 1 ? `맞춤 · ${percent}` : percent;
  },
  larger: '크게',
  smaller: '작게',
  whole: '그림 전체',
  next: '다음 그림',
  previous: '이전 그림',
  copy: '그림 복사',
  save: '그림을 파일로 저장…',
  copyAddress: '그림 주소 복사',
  written: (fileName) => `그림을 ‘${fileName}’ 파일로 저장했습니다.`,
  close: '그림 닫기',
};
