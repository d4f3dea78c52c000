import type { save as english } from '../en/save.js';
import { MAX_ADDRESSES_AT_ONCE, MAX_HANDED_OVER_BYTES } from '../../../shared/limits.js';
import type { WhyNot } from '../../state/save-files.js';
import { minutes, number, pieces } from './count.js';

/** Names as many as a sentence can hold. */
const MOST_NAMED = 3;
const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${shown} 외 ${number.format(more)}개` : shown;
};

const LONGEST_CITED = 60;
/** Lines of a text, as far as a sentence has room for them. */
const cited = (lines: readonly string[]): string =>
  listed(lines.map((line) => `‘${line.length > LONGEST_CITED ? `${line.slice(0, LONGEST_CITED)}…` : line}’`));

const whyNot: Readonly<Record<WhyNot, string>> = {
  wrong: '.html, .htm, .txt 아님',
  empty: '글 없음',
  'too-large': `${MAX_HANDED_OVER_BYTES / 1_048_576} MB 초과`,
  unreadable: '읽을 수 없음',
  folder: '폴더',
};

/** Saving, in Korean. */
export const save: typeof english = {
  title: '기사 저장',
  kinds: '저장할 것',
  tabs: { address: '주소', text: '본문 붙여넣기', file: '파일' },
  place: '넣을 곳',
  places: { inbox: '읽지 않음', later: '나중에', archive: '보관됨' },
  textPlaceholder: '기사 제목과 본문',
  dropFile: '여기에 파일을 놓아 주세요',
  found: '찾은 내용',
  foundText: (characters, time) => `${number.format(characters)}자 · ${minutes(time)}`,
  foundRelated: (n) => `함께 실린 기사 ${number.format(n)}건`,
  weak: (n) => `본문을 ${number.format(n)}자만 찾았습니다. 글이 더 있다면 이어서 붙여넣어 주세요.`,
  foundPictures: (n) => `그림 ${number.format(n)}장`,
  looking: '미리 보는 중…',
  textFound: '본문 찾음',
  lookNow: '미리 보기',
  tagsGiven: '태그는 저장해 둔 글에 달았습니다.',
  kept: '전에 쓰다 둔 내용입니다.',
  beginAnew: '새로 쓰기',
  noPreview: (reason) => `미리 볼 수 없습니다: ${reason}`,
  previewScripts: '스크립트로 그리는 페이지입니다. 저장할 때 스크립트를 돌려 본문을 받습니다.',
  previewLogin: '로그인해야 보이는 페이지입니다. 제목만 저장될 수 있습니다.',
  previewEmpty: '페이지에서 본문을 찾지 못했습니다. 저장하면 제목과 주소가 남습니다.',
  previewWeak: (n) => `페이지에서 본문을 ${number.format(n)}자만 찾았습니다.`,
  previewFramed: '글이 프레임 안에 있는 페이지입니다. 저장할 때 그 안의 글을 받습니다.',
  previewContinued: '여러 쪽으로 나뉜 글입니다. 다음 쪽은 저장할 때 받습니다.',
  part: '저장',
  previews: '저장하기 전에 미리 보기',
  previewsHint:
    '입력하거나 붙여넣은 주소의 사이트에 페이지를, 첫 그림이 있는 곳에 그 그림을 요청합니다. 다른 곳에는 아무것도 묻지 않고, 저장할 때는 받은 것을 그대로 씁니다.',
  field: '주소 또는 본문',
  placeholder: 'https://… 또는 기사 본문',
  hint: '글은 그 주소의 사이트에서만 받아 옵니다.',
  pasteField: '본문',
  pastePlaceholder: '글의 본문',
  isAddress: '이 주소의 글을 그림까지 저장합니다.',
  asShown: '브라우저에 보이는 대로 저장',
  asShownHint: '보이지 않게 스크립트를 돌립니다. 비거나 잘리는 페이지에 쓰세요.',
  areAddresses: ({ fresh, here, repeated }) => {
    const told = [
      fresh === 0
        ? '모두 이미 저장한 주소입니다.'
        : `주소 ${number.format(fresh)}개의 글을 그림까지 저장합니다.`,
      fresh === 0 || here === 0 ? null : `${number.format(here)}개는 이미 저장한 주소입니다.`,
      repeated === 0 ? null : `겹친 주소 ${number.format(repeated)}개는 뺍니다.`,
    ];
    return told.filter((part) => part !== null).join(' ');
  },
  isHere: '이미 저장한 주소입니다.',
  isUnseen: '저장하면 주소가 목록에 남아, 거기서 다시 받아 볼 수 있습니다.',
  isOffline: '지금은 오프라인입니다. 주소를 적어 두었다가 연결되면 본문을 받습니다.',
  isText: (n) => `붙여넣은 글 ${number.format(n)}자를 저장합니다.`,
  pasteTitle: '본문 붙여넣기',
  submit: '저장',
  close: '닫기',
  cancel: '취소',
  chooseFile: '파일 선택…',
  fileLimit: (megabytes) => `.html, .htm, .txt 파일, ${megabytes} MB까지`,
  textTooLarge: (megabytes) => `${megabytes} MB를 넘는 글은 저장할 수 없습니다. 나누어 저장해 주세요.`,
  fileTooLarge: (megabytes) => `${megabytes} MB보다 큰 파일이라 저장하지 않았습니다.`,
  tooMany: (n) =>
    `주소 ${number.format(n)}개는 한 번에 저장하기에 너무 많습니다. ${number.format(MAX_ADDRESSES_AT_ONCE)}개씩 나누어 저장해 주세요.`,
  many: (saved, left) => {
    const begun = saved === 0 ? '새로 저장할 글이 없습니다.' : `글 ${pieces(saved)}을 저장하는 중입니다.`;
    return [begun, save.notNew(left)].filter((part) => part !== null).join(' ');
  },
  notNew: ({ duplicates, repeated }) => {
    const told = [
      duplicates === 0 ? null : `${pieces(duplicates)}은 이미 있었습니다.`,
      repeated === 0 ? null : `겹친 주소 ${number.format(repeated)}개는 뺐습니다.`,
    ].filter((part) => part !== null);
    return told.length === 0 ? null : told.join(' ');
  },
  badLines: (lines) => `웹 주소가 아니라서 저장하지 않았습니다: ${listed(lines)}`,
  willNotSave: (lines) => `웹 주소가 아니라서 저장하지 않습니다: ${listed(lines)}`,
  onlyAddresses: (lines) => `주소만 저장하고 나머지 말은 뺐습니다: ${cited(lines)}`,
  willTakeAddresses: (lines) => `주소만 저장하고 나머지 말은 뺍니다: ${cited(lines)}`,
  saveText: '본문도 저장',
  files: ({ saved, here, leftOut }) => {
    const reasons = [...new Set(leftOut.map(({ why }) => why))].map((why) => {
      const names = leftOut.flatMap((one) => (one.why === why ? one.name : []));
      return `${listed(names)}(${whyNot[why]})`;
    });
    const told = [
      saved === 0 ? null : `글 ${pieces(saved)}을 저장하는 중입니다.`,
      here.length === 0 ? null : `이미 있던 글: ${listed(here)}.`,
      reasons.length === 0 ? null : `저장하지 않은 것: ${reasons.join(', ')}.`,
    ];
    return told.filter((part) => part !== null).join(' ');
  },
  emptyFile: '글이 들어 있지 않은 파일이라 저장하지 않았습니다.',
  unreadableFile: '읽을 수 없는 파일이라 저장하지 않았습니다.',
  nothingToSave: '저장할 글이 없습니다.',
  wrongFile: '.html, .htm, .txt 파일만 저장할 수 있습니다.',
  openDuplicate: '저장한 글 열기',
  saveAnyway: '그래도 저장',
  saved: (title) => `저장했습니다: ${title}`,
  failed: (title) => `저장하지 못했습니다: ${title}`,
  headlineOnly: (title) => `제목만 저장했습니다: ${title}`,
  deferred: (title) => `아직 저장하지 못했습니다. 자동으로 다시 시도합니다: ${title}`,
  pictures: (title) => `그림을 받았습니다: ${title}`,
  somePictures: (title, reason) => `그림을 일부만 받았습니다(${reason}): ${title}`,
  stopped: (title) => `멈췄습니다: ${title}`,
};
