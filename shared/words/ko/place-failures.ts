import type { FailureFacts, PlaceCode } from '../../model/failure.js';
import type { FailureWords } from '../en/failures.js';
import { shortName } from '../../text/short-name.js';

/** Names stand before a noun, so that no particle depends on how they end. */
const file = ({ file: name }: FailureFacts): string =>
  name === undefined ? '파일' : `‘${shortName(name)}’ 파일`;
const folder = ({ folder: name }: FailureFacts): string =>
  name === undefined ? '폴더' : `‘${shortName(name)}’ 폴더`;

const KEPT = '보관함은 그대로입니다.';

/** Korean words for what cannot be written where a person chose. */
export const placeFailures: Readonly<Record<PlaceCode, FailureWords>> = {
  'place-full': {
    sentence: (facts) =>
      `디스크에 남은 공간이 없어 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 공간을 마련하거나 다른 곳을 선택해 주세요.`,
    brief: () => '디스크 가득 참',
  },
  'place-forbidden': {
    sentence: (facts) =>
      `${folder(facts)}에 쓸 권한이 없거나 다른 프로그램이 쓰고 있어 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 다른 곳을 선택해 주세요.`,
    brief: () => '쓰기 권한 없음',
  },
  'place-read-only': {
    sentence: (facts) =>
      `${folder(facts)}가 읽기 전용 디스크에 있어 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 다른 곳을 선택해 주세요.`,
    brief: () => '읽기 전용 디스크',
  },
  'place-gone': {
    sentence: (facts) =>
      `${folder(facts)}를 찾을 수 없어 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 다른 곳을 선택해 주세요.`,
    brief: () => '폴더 없음',
  },
  'place-taken': {
    sentence: (facts) =>
      `이름이 같은 폴더가 있어 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 다른 이름을 입력해 주세요.`,
    brief: () => '이름이 같은 폴더 있음',
  },
  'place-failed': {
    sentence: (facts) =>
      `${folder(facts)}에 ${file(facts)}을 쓰지 못했습니다. ${KEPT} 다른 곳을 선택하거나 다시 시도해 주세요.`,
    brief: () => '쓰기 실패',
  },
  'name-too-long': {
    sentence: (facts) =>
      `이름이 너무 길어 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 더 짧은 이름을 입력해 주세요.`,
    brief: () => '너무 긴 이름',
  },
  'name-refused': {
    sentence: (facts) =>
      `이 디스크에서 쓸 수 없는 이름이라 ${file(facts)}을 내보내지 못했습니다. ${KEPT} 다른 이름을 입력해 주세요.`,
    brief: () => '쓸 수 없는 이름',
  },
};
