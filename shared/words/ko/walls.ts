import type { walls as english } from '../en/walls.js';

/** What a site did in place of giving its article, in Korean. */
export const walls: typeof english = {
  consent: {
    told: '사이트가 글 대신 쿠키 동의를 물었습니다.',
    brief: '쿠키 동의 안내',
    way: '사이트 창에서 열어 답한 뒤 ‘이 페이지 저장’을 눌러 주세요.',
  },
  login: {
    told: '사이트가 글 대신 로그인을 요구했습니다.',
    brief: '로그인 화면',
    way: '사이트 창에서 로그인한 뒤 ‘이 페이지 저장’을 눌러 주세요.',
  },
  subscription: {
    told: '사이트가 누구에게나 보이는 부분만 보여 주었습니다. 나머지는 구독해야 볼 수 있는 글일 수 있습니다.',
    brief: '누구에게나 보이는 부분',
    way: '구독하고 있다면 사이트 창에서 로그인한 뒤 ‘이 페이지 저장’을 눌러 주세요.',
  },
  check: {
    told: '사이트가 글 대신 사람인지 묻는 화면을 보냈습니다.',
    brief: '로봇 확인 화면',
    way: '사이트 창에서 열고, 글이 보이면 ‘이 페이지 저장’을 눌러 주세요.',
  },
  error: {
    told: '사이트가 페이지가 없거나 문제가 생겼다고 답했습니다.',
    brief: '오류 화면',
    way: '브라우저에서 열린다면 본문을 붙여넣어 저장할 수 있습니다.',
  },
};
