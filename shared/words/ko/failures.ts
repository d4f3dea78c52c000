import type { ErrorCode, FailureFacts } from '../../model/failure.js';
import type { FailureWords } from '../en/failures.js';
import { placeFailures } from './place-failures.js';
import { walls } from './walls.js';

const megabytes = ({ limitBytes }: FailureFacts): string =>
  limitBytes === undefined ? '한도' : `${Math.round(limitBytes / 1_048_576)} MB`;

/** Begins a sentence with the site's name where it is known; the words after it need no particle. */
const at = ({ host }: FailureFacts, sentence: string): string =>
  host === undefined ? sentence : `${host}: ${sentence}`;

/** Answers that say the page may not be read like this. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 451]);

function httpStatus(facts: FailureFacts): string {
  const status = facts.status ?? 0;
  if (status === 404 || status === 410) {
    return at(
      facts,
      `페이지가 사라졌습니다(${status}). 주소는 남겨 두었습니다. 본문이 있으면 붙여넣어 저장할 수 있습니다.`,
    );
  }
  if (status >= 500) {
    return at(
      facts,
      `사이트에 문제가 생겨 본문을 받지 못했습니다(${status}). 주소는 남겨 두었습니다. 잠시 뒤에 다시 시도해 주세요.`,
    );
  }
  if (status === 429) {
    return at(
      facts,
      '요청이 너무 잦아 사이트가 잠시 쉬어 달라고 합니다(429). 주소는 남겨 두었습니다. 잠시 뒤에 다시 시도해 주세요.',
    );
  }
  if (!REFUSED.has(status)) {
    return at(
      facts,
      `사이트가 페이지를 내주지 않았습니다(${status}). 주소는 남겨 두었습니다. 다시 시도하거나 본문을 붙여넣어 저장할 수 있습니다.`,
    );
  }
  return at(
    facts,
    `사이트가 접근을 막았습니다(${status}). 로그인하거나 결제해야 볼 수 있는 글일 수 있습니다. 주소는 남겨 두었습니다. 본문을 붙여넣어 저장할 수도 있습니다.`,
  );
}

function httpStatusBrief({ status = 0 }: FailureFacts): string {
  if (status === 404 || status === 410) return '없는 페이지';
  if (status === 429) return '요청이 너무 잦음';
  if (REFUSED.has(status)) return '접근 막힘';
  return status >= 500 ? '사이트 오류' : '받지 못한 페이지';
}

function picturesBrief({ host, status }: FailureFacts): string {
  if (status === undefined) return host === undefined ? '온 그림 없음' : '닿지 않는 사이트';
  if (status === 404 || status === 410) return `사이트에 없음, ${status}`;
  if (REFUSED.has(status)) return `사이트가 막음, ${status}`;
  return status >= 500 ? `사이트 오류, ${status}` : `사이트가 내주지 않음, ${status}`;
}

function badAddress(facts: FailureFacts): string {
  if (facts.host !== undefined)
    return at(
      facts,
      '웹 페이지가 아닌 곳으로 넘기는 주소라서 따라가지 않았습니다. 제목과 주소는 남겨 두었습니다.',
    );
  return facts.port === undefined
    ? '저장할 수 있는 웹 주소가 아닙니다. 주소는 http:// 또는 https://로 시작합니다.'
    : `${facts.port}번 포트에는 웹 페이지가 없어서 받지 않았습니다. 80번, 443번, 1024번 이상의 포트만 저장할 수 있습니다.`;
}

/** Korean words for every error code. */
export const failures: Readonly<Record<ErrorCode, FailureWords>> = {
  'bad-request': {
    sentence: () =>
      '입력한 내용을 알아볼 수 없어 아무것도 바꾸지 않았습니다. 내용을 확인하고 다시 시도해 주세요.',
    brief: () => '알 수 없는 입력',
  },
  'untrusted-sender': {
    sentence: () =>
      '이 창에서는 할 수 없는 일이라 아무것도 바꾸지 않았습니다. Offprint를 다시 시작해 주세요.',
    brief: () => '허용되지 않음',
  },
  'not-found': {
    sentence: () => '보관함에 없는 글입니다. 지운 글이라면 휴지통에서 복원할 수 있습니다.',
    brief: () => '없는 글',
  },
  internal: {
    sentence: () =>
      'Offprint 안에서 문제가 생겼습니다. 지금까지 저장한 글은 그대로입니다. 다시 시도해 주세요.',
    brief: () => 'Offprint 오류',
  },
  'library-restarting': {
    sentence: () => '보관함을 다시 여는 중입니다. 저장한 글은 그대로입니다. 잠시 뒤에 다시 시도해 주세요.',
    brief: () => '다시 여는 중',
  },
  offline: {
    sentence: () => '지금은 오프라인입니다. 주소를 적어 두었고, 연결되면 본문을 받습니다.',
    brief: () => '오프라인',
  },
  'host-not-found': {
    sentence: (facts) =>
      at(
        facts,
        '사이트를 찾지 못했습니다. 주소는 남겨 두었습니다. 주소의 철자나 인터넷 연결을 확인해 주세요.',
      ),
    brief: () => '사이트 없음',
  },
  'connection-refused': {
    sentence: (facts) =>
      at(facts, '사이트가 연결을 받지 않았습니다. 주소는 남겨 두었습니다. 잠시 뒤에 다시 시도해 주세요.'),
    brief: () => '연결 거부',
  },
  'connection-lost': {
    sentence: (facts) =>
      at(
        facts,
        '받는 도중에 연결이 끊겼습니다. 받다 만 것은 저장하지 않았고 주소는 남겨 두었습니다. 다시 시도해 주세요.',
      ),
    brief: () => '연결 끊김',
  },
  certificate: {
    sentence: (facts) =>
      at(
        facts,
        '진짜 사이트인지 확인되지 않아 아무것도 받지 않았습니다. 주소는 남겨 두었습니다. 브라우저에서 열면 이유를 더 볼 수 있습니다.',
      ),
    brief: () => '인증서 오류',
  },
  timeout: {
    sentence: (facts) =>
      at(
        facts,
        '사이트가 너무 오래 답하지 않았습니다. 주소는 남겨 두었습니다. 잠시 뒤에 다시 시도해 주세요.',
      ),
    brief: () => '응답 없음',
  },
  'http-status': { sentence: httpStatus, brief: httpStatusBrief },
  'too-many-redirects': {
    sentence: (facts) =>
      at(
        facts,
        '사이트가 계속 다른 주소로 보내 본문에 닿지 못했습니다. 주소는 남겨 두었습니다. 브라우저에서 열어 진짜 주소를 확인해 주세요.',
      ),
    brief: () => '주소가 계속 바뀜',
  },
  'bad-address': {
    sentence: badAddress,
    brief: ({ host, port }) =>
      host === undefined && port === undefined ? '웹 주소 아님' : '받을 수 없는 주소',
  },
  'private-address': {
    sentence: ({ host }) =>
      `내 네트워크 안의 주소라서 받지 않았습니다${host === undefined ? '' : `(${host})`}. 믿을 수 있는 주소라면 설정에서 허용한 뒤 다시 시도해 주세요.`,
    brief: () => '내부 주소',
  },
  'too-large': {
    sentence: (facts) =>
      `크기가 ${megabytes(facts)}보다 커서 글로 저장하지 않았습니다. 주소는 목록에 남겨 두었습니다.`,
    brief: () => '너무 큼',
  },
  'not-html': {
    sentence: () =>
      '이 주소에는 글이 아니라 다른 종류의 파일이 있습니다. 주소는 남겨 두었습니다. 브라우저에서 열 수 있습니다.',
    brief: () => '글이 아님',
  },
  'unreadable-page': {
    sentence: ({ wall }) =>
      wall === undefined
        ? '이 페이지에서 본문을 찾지 못했습니다. 제목과 주소는 남겨 두었습니다. 본문을 붙여넣어 저장할 수 있습니다.'
        : `${walls[wall].told} 제목과 주소는 남겨 두었습니다. ${walls[wall].way}`,
    brief: ({ wall }) => (wall === undefined ? '본문 없음' : walls[wall].brief),
  },
  'parse-failed': {
    sentence: () =>
      '이 페이지에서 본문을 꺼내지 못했습니다. 제목과 주소는 남겨 두었습니다. 다시 시도하거나 본문을 붙여넣을 수 있습니다.',
    brief: () => '본문 읽기 실패',
  },
  'rendering-failed': {
    sentence: (facts) =>
      at(
        facts,
        '페이지를 그리지 못했습니다. 스크립트가 끝나지 않았거나 숨은 창이 멈췄습니다. 제목과 주소는 남겨 두었습니다. 다시 시도하거나 본문을 붙여넣어 저장할 수 있습니다.',
      ),
    brief: () => '그리지 못한 페이지',
  },
  'needs-window': {
    sentence: () =>
      '스크립트가 그리는 페이지인데 명령줄에는 그릴 창이 없습니다. 주소는 남겨 두었습니다. Offprint에서 ‘다시 시도’를 누르면 저장됩니다.',
    brief: () => '창이 필요함',
  },
  'unreadable-file': {
    sentence: () =>
      '이 파일에서 글을 찾지 못했습니다. 목록에는 남아 있으며, 본문을 붙여넣어 저장할 수 있습니다. 원래 파일은 그대로입니다.',
    brief: () => '읽을 수 없는 파일',
  },
  'not-media': {
    sentence: () =>
      '이 미디어는 저장할 수 없습니다. 사이트가 조각으로 나누어 보내거나 자체 재생기에서만 보여 줍니다. 링크는 그대로 있습니다.',
    brief: () => '저장할 수 없는 미디어',
  },
  'pictures-missing': {
    sentence: (facts) => `이번에도 그림을 받지 못했습니다(${picturesBrief(facts)}). 본문은 그대로입니다.`,
    brief: picturesBrief,
  },
  duplicate: {
    sentence: () => '이미 저장한 글입니다. 두 번 저장하지 않았습니다.',
    brief: () => '이미 있음',
  },
  'original-gone': {
    sentence: () =>
      '이 글을 읽어 낸 원본 페이지가 이 기기에 없어 다시 추출할 수 없습니다. 본문은 그대로입니다.',
    brief: () => '원본 없음',
  },
  'outcome-weaker': {
    sentence: ({ wall }) =>
      wall === undefined
        ? '새로 읽은 본문이 지금 글보다 훨씬 짧습니다. 안내문이거나 로그인 화면일 수 있습니다. 사이트에 로그인해야 할 수도 있습니다. 지금 글은 그대로 두었습니다.'
        : `${walls[wall].told} 지금 글은 그대로 두었습니다.`,
    brief: ({ wall }) => (wall === undefined ? '더 짧은 본문' : walls[wall].brief),
  },
  'outcome-other': {
    sentence: () =>
      '이 주소에서 전혀 다른 본문이 왔습니다. 사이트의 안내문일 수 있습니다. 새 본문은 판에 남겨 두었고 지금 글은 그대로입니다.',
    brief: () => '전혀 다른 본문',
  },
  cancelled: {
    sentence: () => '제목과 주소는 남겨 두었습니다. 언제든 다시 시도할 수 있습니다.',
    brief: () => '멈춤',
  },
  'disk-full': {
    sentence: () =>
      '디스크에 남은 공간이 없어 저장을 멈췄습니다. 지금까지 저장한 글은 그대로입니다. 공간을 마련한 뒤 다시 시도해 주세요.',
    brief: () => '디스크 가득 참',
  },
  'library-read-only': {
    sentence: () =>
      '보관함 폴더에 쓸 수 없어 아무것도 바꾸지 않았습니다. 저장한 글은 그대로 읽을 수 있습니다. 폴더의 권한을 확인해 주세요.',
    brief: () => '쓸 수 없는 폴더',
  },
  'library-damaged': {
    sentence: () =>
      '보관함 파일의 일부가 손상되어 읽지 못했습니다. 바뀐 것은 없습니다. Offprint를 끝내고 다시 켜면 손상된 파일은 따로 남겨 두고 가장 최근 백업을 엽니다. 설정에서 다른 백업으로 되돌릴 수도 있습니다.',
    brief: () => '보관함 손상',
  },
  'library-newer': {
    sentence: () =>
      '더 새로운 버전의 Offprint가 만든 보관함이라 건드리지 않았습니다. Offprint를 업데이트한 뒤 열어 주세요.',
    brief: () => '새 버전의 보관함',
  },
  'copy-damaged': {
    sentence: () =>
      '이 백업은 손상되어 따로 남겨 두었습니다. 지금 보관함은 그대로입니다. 다른 백업을 선택해 주세요.',
    brief: () => '백업 손상',
  },
  'text-lost': {
    sentence: () =>
      '보관함 파일에서 이 글의 본문이 있던 곳이 손상되었습니다. 제목과 형광펜, 메모는 남아 있습니다. 다시 시도하거나 본문을 붙여넣을 수 있습니다.',
    brief: () => '본문 손상',
  },
  'write-failed': {
    sentence: () =>
      '디스크에 쓰지 못해 저장하지 못했습니다. 지금까지 저장한 글은 그대로입니다. 다시 시도해 주세요.',
    brief: () => '쓰기 실패',
  },
  ...placeFailures,
};
