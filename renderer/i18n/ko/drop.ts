import type { drop as english } from '../en/drop.js';

/** What a drop on the window will do, in Korean. */
export const drop: typeof english = {
  files: (n) => (n === 1 ? '놓으면 파일을 저장합니다' : `놓으면 파일 ${n}개를 저장합니다`),
  someFiles: '놓으면 저장할 수 있는 파일만 저장합니다',
  address: '놓으면 주소를 저장합니다',
  text: '놓으면 본문이나 그 안의 주소를 저장합니다',
  refused: '주소와 글, .html, .htm, .txt 파일만 저장할 수 있습니다.',
};
