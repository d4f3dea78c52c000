import type { LanguageChoice, ThemeChoice } from '../../../shared/model/settings.js';
import type { settings as english } from '../en/settings.js';

const languages: Readonly<Record<LanguageChoice, string>> = { system: '시스템', ko: '한국어', en: 'English' };

const themes: Readonly<Record<ThemeChoice, string>> = {
  system: '시스템',
  light: '밝게',
  sepia: '세피아',
  dark: '어둡게',
};

/** Settings, in Korean. */
export const settings: typeof english = {
  title: '설정',
  parts: '설정의 항목',
  general: '일반',
  language: '언어',
  languages,
  theme: '테마',
  themes,
  density: '목록의 행',
  densities: { comfortable: '여유 있게', compact: '좁게', headlines: '제목만' },
  keyboard: '키보드',
  singleKeys: '한 글자 단축키',
  singleKeysHint:
    'J나 S처럼 키 하나로 된 단축키입니다. Ctrl이나 ⌘와 함께 누르는 키, 화살표, Esc는 언제나 쓸 수 있습니다.',
  library: '보관함',
  folder: '보관함 폴더',
  folderHint: '저장한 글은 모두 이 기기의 이 폴더에 있습니다.',
  sizes: '디스크 사용량',
  sizeKinds: {
    articles: '글, 메모, 형광펜',
    index: '낱말 색인',
    files: '그림, 페이지 전체, 영상과 소리',
    thumbnails: '목록의 작은 그림',
    copies: '백업',
    other: '그 밖',
  },
  sizeOfAll: '합계',
  showFolder: '폴더 열기',
  advanced: '고급',
  privateHosts: '허용한 내부 주소',
  privateHostsHint:
    '내 네트워크 안의 주소는 여기 적은 것만 받습니다. 한 줄에 하나씩 호스트:포트로 적습니다. 예: 127.0.0.1:8080',
  refused: (host) =>
    `내 네트워크 안의 주소(${host})라서 저장하지 않은 글이 있습니다. 어떤 기기인지 아는 주소만 허용해 주세요.`,
  allow: (host) => `${host} 허용`,
  allowed: (host) => `주소를 허용했습니다(${host}). 거기서 받지 못한 글을 다시 시도합니다.`,
  privateHostsWrong: (hosts) =>
    `호스트:포트 형식이 아닙니다: ${hosts.map((host) => `‘${host}’`).join(', ')}. 나머지 줄은 저장됩니다.`,
  about: '정보',
  version: (version) => `Offprint ${version}`,
  licences: '라이선스',
  licencesHint:
    'Offprint는 MIT 라이선스의 자유 소프트웨어이며, 아래 사람들이 만든 소프트웨어와 글꼴을 씁니다. Chromium이 쓰는 것의 목록은 프로그램과 함께 LICENSES.chromium.html 파일로 들어 있습니다.',
  fonts: '글꼴',
  software: '소프트웨어',
  closeLicences: '라이선스 닫기',
  close: '설정 닫기',
};
