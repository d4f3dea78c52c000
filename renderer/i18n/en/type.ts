import type { FontFamily, TypeSettings } from '../../../shared/model/settings.js';

const families: Readonly<Record<FontFamily, string>> = { serif: 'Serif', sans: 'Sans' };
const alignments: Readonly<Record<TypeSettings['alignment'], string>> = {
  start: 'Ragged',
  justify: 'Justified',
};
const paragraphKinds: Readonly<Record<TypeSettings['paragraphs'], string>> = {
  news: 'Spaced',
  book: 'Indented',
};

/** How articles are set, in English. */
export const type = {
  title: 'Type',
  show: 'Type',
  close: 'Close type settings',
  hangulFamily: 'Hangul typeface',
  latinFamily: 'Latin typeface',
  families,
  size: 'Type size',
  pixels: (pixels: number) => `${pixels} px`,
  lineSpacing: 'Line spacing',
  lineLength: 'Line length',
  letters: (letters: number, _isHangul: boolean) => `${letters} letters`,
  lettersLimited: (letters: number, hasMargin: boolean) =>
    `About ${letters} characters in a line: ${
      hasMargin ? 'the room beside is for notes, which Settings can turn off' : 'there is no room for more'
    }`,
  lettersHint: (letters: number) => `About ${letters} characters in a line`,
  alignment: 'Alignment',
  alignments,
  paragraphs: 'Paragraphs',
  paragraphKinds,
  reset: 'Reset',
  wasReset: 'Type and lines are set as at first.',
  keepsWords: 'Keep words whole',
  keepsWordsHint: 'A line of Korean does not break inside a word.',
  whileReading: 'While reading',
  marginNotes: 'Notes in the margin',
  marginNotesHint: 'Notes stand beside the text where there is room.',
  timeLeft: 'Time left',
  timeLeftHint: 'What you have read and what is left is shown above the article.',
  sizeNow: (pixels: number) => `Type size ${pixels} px`,
  preview: 'Preview',
  part: 'Reading',
  samples: [
    {
      language: 'en',
      text: [
        'Only in print, once a month, without a single advertisement: twelve bookshops now share one slow newspaper.',
        'The first issue of 300 was gone in three days. The next is about waiting.',
      ],
    },
    {
      language: 'ko',
      text: [
        '한 달에 한 번, 광고 없이, 종이로만 나온다. 책방 주인들은 서로의 원고를 소리 내어 읽어 준 뒤에야 조판을 시작한다고 했다.',
        '첫 호는 300부를 찍어 사흘 만에 동났다. 다음 호의 주제는 ‘기다림’이다.',
      ],
    },
  ],
};
