import type { sites as english } from '../en/sites.js';

/** Signing in to sites, in Korean. */
export const sites: typeof english = {
  window: '사이트',
  back: '뒤로',
  forward: '앞으로',
  reload: '새로 고침',
  stop: '그만 불러오기',
  address: '주소',
  save: '이 페이지 저장',
  saving: '저장하는 중…',
  saved: '저장했습니다. 보이는 그대로 보관함에 있습니다.',
  weaker: '본문이 거의 없습니다. 로그인 화면일 수 있습니다. 보관한 글은 그대로 두었습니다.',
  stillWall: '저장했지만 글이 아니라 사이트가 먼저 묻는 화면으로 보입니다.',
  unreachable: '이 주소에 닿지 못했습니다. 주소나 인터넷 연결을 확인하고 새로 고쳐 주세요.',
  certificate:
    '진짜 사이트인지 확인되지 않아 아무것도 받지 않았습니다. 여기에는 이를 건너뛰는 방법이 없습니다.',
  title: '로그인하는 사이트',
  hint: '사이트마다 따로 여는 창에서 로그인하고, 거기서 읽는 글을 저장합니다. 사이트가 남기는 것은 그 창에 있고, 거기서 저장한 글의 사진과 모양을 받을 때에만 함께 씁니다.',
  open: '사이트에 로그인…',
  field: '사이트 주소',
  notAnAddress: '주소가 아닙니다. https://example.com처럼 적어 주세요.',
  placeholder: 'https://…',
  none: '사이트가 남긴 것이 없습니다.',
  clear: '지우기',
  clearOf: (host) => `${host} 사이트가 남긴 것 지우기`,
  clearTitle: (host) => `${host} 사이트의 자료를 지울까요?`,
  clearText:
    '쿠키를 비롯해 사이트가 남긴 것을 모두 지우고 로그아웃합니다. 되돌릴 수 없습니다. 저장한 글은 그대로 있습니다.',
  signIn: '사이트에 로그인…',
  openHere: '사이트 창에서 열기…',
};
