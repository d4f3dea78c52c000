import type { FontFamily, TypeSettings } from '../../../shared/model/settings.js';
import type { type as english } from '../en/type.js';

const families: Readonly<Record<FontFamily, string>> = { serif: '명조', sans: '고딕' };
const alignments: Readonly<Record<TypeSettings['alignment'], string>> = {
  start: '왼쪽 맞춤',
  justify: '양끝 맞춤',
};
const paragraphKinds: Readonly<Record<TypeSettings['paragraphs'], string>> = {
  news: '사이 띄우기',
  book: '들여쓰기',
};

/** How articles are set, in Korean. */
export const type: typeof english = {
  title: '글자',
  show: '글자',
  close: '글자 설정 닫기',
  hangulFamily: '한글 글꼴',
  latinFamily: '로마자 글꼴',
  families,
  size: '글자 크기',
  pixels: (pixels) => `${pixels} px`,
  lineSpacing: '줄 간격',
  lineLength: '줄 길이',
  letters: (letters, isHangul) => `${isHangul ? '한글 ' : ''}${letters}자`,
  lettersLimited: (letters, hasMargin) =>
    `한 줄에 약 ${letters}자. ${
      hasMargin
        ? '오른쪽은 여백 메모의 자리입니다. 설정에서 끌 수 있습니다'
        : '칸이 좁아 더 길어지지 않습니다'
    }`,
  lettersHint: (letters) => `한 줄에 약 ${letters}자`,
  alignment: '맞춤',
  alignments,
  paragraphs: '문단',
  paragraphKinds,
  reset: '처음 값으로',
  wasReset: '글꼴과 줄을 처음 값으로 돌렸습니다.',
  keepsWords: '어절 단위 줄바꿈',
  keepsWordsHint: '낱말 중간에서 줄이 끊기지 않습니다.',
  whileReading: '읽는 동안',
  marginNotes: '여백 메모',
  marginNotesHint: '자리가 있으면 본문 옆에 메모를 함께 보입니다.',
  timeLeft: '남은 시간',
  timeLeftHint: '글 위쪽에 읽은 정도와 남은 시간을 보입니다.',
  sizeNow: (pixels) => `글자 크기 ${pixels} px`,
  preview: '미리보기',
  part: '읽기',
  samples: [
    {
      language: 'ko',
      text: [
        '한 달에 한 번, 광고 없이, 종이로만 나온다. 책방 주인들은 서로의 원고를 소리 내어 읽어 준 뒤에야 조판을 시작한다고 했다.',
        '첫 호는 300부를 찍어 사흘 만에 동났다. 다음 호의 주제는 ‘기다림’이다.',
      ],
    },
    {
      language: 'en',
      text: [
        'Only in print, once a month, without a single advertisement: twelve bookshops now share one slow newspaper.',
        'The first issue of 300 was gone in three days. The next is about waiting.',
      ],
    },
  ],
};
