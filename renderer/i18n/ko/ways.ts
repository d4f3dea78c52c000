import type { ways as english } from '../en/ways.js';

/** Ways to save from other programs, in Korean. */
export const ways: typeof english = {
  part: 'Offprint에 추가',
  bookmarklet: '브라우저 북마크',
  bookmarkletHint:
    '새 북마크를 만들어 이름을 ‘Offprint에 추가’로 하고, 주소에 아래 내용을 붙여넣습니다. 글을 보다가 누르면 그 글이 Offprint에 저장됩니다. 처음에는 브라우저가 Offprint를 열어도 되는지 물을 수 있습니다.',
  copyBookmarklet: '북마크 복사',
  link: '다른 프로그램에서 쓰는 링크',
  linkHint:
    '스크립트나 단축어에서 이런 링크를 열면 됩니다. 웹 주소 하나를 저장해 달라고만 할 수 있고 다른 일은 할 수 없습니다. 주소는 링크처럼 % 기호로 적습니다.',
  copyLink: '링크 복사',
  commandLine: '명령줄',
  commandLineHint: '터미널에서 씁니다. Offprint가 켜져 있어도 됩니다.',
  copyCommand: '명령 복사',
  copied: '복사했습니다.',
  clipboard: '클립보드의 주소 저장 제안',
  clipboardHint:
    'Offprint로 돌아왔을 때 클립보드에 아직 저장하지 않은 웹 주소가 있으면 저장할지 한 번 묻습니다. 끄면 저장할 때만 클립보드를 읽습니다.',
  offer: (address) => `${address} 저장할까요?`,
  save: '저장',
  fromLink: (address) => `저장하는 중입니다: ${address}`,
  takeBack: '저장하지 않기',
  takeBackSaved: '휴지통으로',
  notUnderstood: '다른 프로그램이 보낸 링크를 알아듣지 못했습니다. 저장한 것은 없습니다.',
};
