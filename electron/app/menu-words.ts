import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { englishActs, koreanActs } from './act-words.js';
import type { LosingWords } from './ask-before-losing-notes.js';
import type { CrashWords } from './page-crash.js';

/** Every word of the application menu. The page has its own catalogue; the menu lives in main. */
export interface MenuWords extends CrashWords, LosingWords {
  /** Said when the profile folder cannot be written, before there is a page. */
  readonly unwritable: string;
  readonly unwritableDetail: (folder: string) => string;
  readonly file: string;
  readonly saveArticle: string;
  readonly saveFromClipboard: string;
  readonly retryFailed: string;
  readonly exportNotes: string;
  readonly exportPage: string;
  readonly settings: string;
  readonly quit: string;
  readonly about: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
  readonly edit: string;
  readonly undo: (label: UndoLabel | null) => string;
  readonly redo: (label: UndoLabel | null) => string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly search: string;
  readonly find: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly view: string;
  readonly unread: string;
  readonly later: string;
  readonly starred: string;
  readonly archive: string;
  readonly all: string;
  readonly trash: string;
  readonly activity: string;
  readonly notes: string;
  readonly refreshView: string;
  readonly toggleNavigation: string;
  readonly toggleList: string;
  readonly cycleTheme: string;
  readonly type: string;
  readonly largerType: string;
  readonly smallerType: string;
  readonly usualType: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly actualSize: string;
  readonly fullScreen: string;
  readonly developerTools: string;
  readonly article: string;
  readonly toggleRead: string;
  readonly toggleStar: string;
  readonly moveToLater: string;
  readonly moveToArchive: string;
  readonly editTags: string;
  readonly goToDate: string;
  readonly deleteArticle: string;
  readonly markBelowRead: string;
  readonly markAllRead: string;
  readonly openOriginal: string;
  /** Of a link in a whole page. */
  readonly openLink: string;
  readonly copyLink: string;
  readonly wholePage: string;
  readonly copyAddress: string;
  readonly extractAgain: string;
  readonly fetchAgain: string;
  readonly versions: string;
  readonly mend: string;
  readonly focusReading: string;
  readonly highlight: string;
  readonly noteOnSelection: string;
  readonly noteOnArticle: string;
  readonly go: string;
  readonly next: string;
  readonly previous: string;
  readonly nextUnread: string;
  readonly previousUnread: string;
  readonly nextHighlight: string;
  readonly previousHighlight: string;
  readonly window: string;
  readonly minimize: string;
  readonly zoom: string;
  readonly close: string;
  readonly help: string;
  readonly shortcuts: string;
  readonly whereIsMyData: string;
}

const korean: MenuWords = {
  file: '파일',
  saveArticle: '기사 저장…',
  saveFromClipboard: '클립보드에서 저장',
  retryFailed: '실패한 저장 다시 시도',
  exportNotes: '메모 내보내기…',
  exportPage: '페이지 전체 내보내기…',
  settings: '설정…',
  quit: '끝내기',
  about: 'Offprint에 관하여',
  services: '서비스',
  hide: 'Offprint 가리기',
  hideOthers: '기타 가리기',
  showAll: '모두 보기',
  edit: '편집',
  undo: (label) => (label === null ? '되돌리기' : `‘${koreanActs[label]}’ 되돌리기`),
  redo: (label) => (label === null ? '다시 하기' : `‘${koreanActs[label]}’ 다시 하기`),
  cut: '잘라내기',
  copy: '복사',
  paste: '붙여넣기',
  selectAll: '모두 선택',
  search: '보관함에서 찾기',
  find: '글에서 찾기…',
  findNext: '다음 찾기',
  findPrevious: '이전 찾기',
  view: '보기',
  unread: '읽지 않음',
  later: '나중에',
  starred: '별표',
  archive: '보관됨',
  all: '전체',
  trash: '휴지통',
  activity: '진행 상황',
  notes: '메모',
  refreshView: '목록 새로 고침',
  toggleNavigation: '탐색 메뉴 숨기기 / 보이기',
  toggleList: '목록 숨기기 / 보이기',
  cycleTheme: '다음 테마',
  type: '글자 설정',
  largerType: '글자 크게',
  smallerType: '글자 작게',
  usualType: '글자 처음 크기로',
  zoomIn: '화면 크게',
  zoomOut: '화면 작게',
  actualSize: '화면 원래 크기로',
  fullScreen: '전체 화면',
  developerTools: '개발자 도구',
  article: '글',
  toggleRead: '읽음 / 읽지 않음',
  toggleStar: '별표 / 별표 해제',
  moveToLater: '나중에 읽기',
  moveToArchive: '보관',
  editTags: '태그…',
  goToDate: '날짜로 이동…',
  deleteArticle: '지우기',
  markBelowRead: '아래의 글 모두 읽음 표시',
  markAllRead: '목록 전체 읽음 표시',
  openOriginal: '원문 열기',
  openLink: '브라우저에서 링크 열기',
  copyLink: '링크 복사',
  wholePage: '페이지 전체 / 읽기',
  copyAddress: '주소 복사',
  extractAgain: '다시 추출',
  fetchAgain: '다시 받기',
  versions: '판 보기…',
  mend: '본문 고치기…',
  focusReading: '글만 보기',
  highlight: '형광펜',
  noteOnSelection: '선택한 곳에 메모',
  noteOnArticle: '글에 메모',
  go: '이동',
  next: '다음 글',
  previous: '이전 글',
  nextUnread: '다음 안 읽은 글',
  previousUnread: '이전 안 읽은 글',
  nextHighlight: '다음 형광펜',
  previousHighlight: '이전 형광펜',
  window: '창',
  minimize: '최소화',
  zoom: '확대/축소',
  close: '닫기',
  help: '도움말',
  unwritable: 'Offprint를 열 수 없습니다.',
  unwritableDetail: (folder) =>
    `이 폴더에 쓸 수 없습니다: ${folder}\n\n폴더의 권한과 디스크를 확인한 뒤 다시 열어 주세요.\n보관함은 건드리지 않았습니다.`,
  crashed: '창이 자꾸 멈춥니다.',
  crashedDetail:
    '저장한 글과 메모는 그대로 있습니다. 다시 열어 볼 수 있고, 그래도 멈추면 Offprint를 끝냈다가 다시 시작해 주세요.',
  tryAgain: '다시 열기',
  losing: '아직 저장하지 못한 메모가 있습니다.',
  losingDetail: '지금 닫으면 그 메모가 사라집니다. 창을 열어 두면 자동으로 다시 저장합니다.',
  heldDetail:
    '지금 닫아도 메모의 내용은 따로 남겨 두며, 다음에 시작할 때 되살립니다. 창을 열어 두면 자동으로 다시 저장합니다.',
  keepOpen: '열어 두기',
  closeAnyway: '그래도 닫기',
  shortcuts: '단축키',
  whereIsMyData: '내 자료가 있는 곳',
};

const english: MenuWords = {
  file: 'File',
  saveArticle: 'Save Article…',
  saveFromClipboard: 'Save from Clipboard',
  retryFailed: 'Retry Failed Saves',
  exportNotes: 'Export Notes…',
  exportPage: 'Export Whole Page…',
  settings: 'Settings…',
  quit: 'Quit',
  about: 'About Offprint',
  services: 'Services',
  hide: 'Hide Offprint',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  edit: 'Edit',
  undo: (label) => (label === null ? 'Undo' : `Undo ${englishActs[label]}`),
  redo: (label) => (label === null ? 'Redo' : `Redo ${englishActs[label]}`),
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  search: 'Search the Library',
  find: 'Find in Article…',
  findNext: 'Find Next',
  findPrevious: 'Find Previous',
  view: 'View',
  unread: 'Unread',
  later: 'Later',
  starred: 'Starred',
  archive: 'Archive',
  all: 'All',
  trash: 'Trash',
  activity: 'Activity',
  notes: 'Notes',
  refreshView: 'Refresh List',
  toggleNavigation: 'Hide or Show Navigation',
  toggleList: 'Hide or Show List',
  cycleTheme: 'Next Theme',
  type: 'Type Settings',
  largerType: 'Larger Type',
  smallerType: 'Smaller Type',
  usualType: 'Usual Type Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  actualSize: 'Actual Size',
  fullScreen: 'Full Screen',
  developerTools: 'Developer Tools',
  article: 'Article',
  toggleRead: 'Read / Unread',
  toggleStar: 'Star',
  moveToLater: 'Later',
  moveToArchive: 'Archive',
  editTags: 'Tags…',
  goToDate: 'Go to Date…',
  deleteArticle: 'Delete',
  markBelowRead: 'Mark Everything Below as Read',
  markAllRead: 'Mark Whole List as Read',
  openOriginal: 'Open Original',
  openLink: 'Open Link in Browser',
  copyLink: 'Copy Link',
  wholePage: 'Whole Page / Reading',
  copyAddress: 'Copy Address',
  extractAgain: 'Extract Again',
  fetchAgain: 'Get It Again',
  versions: 'Versions…',
  mend: 'Mend Article…',
  focusReading: 'Focus Reading',
  highlight: 'Highlight',
  noteOnSelection: 'Note on Selection',
  noteOnArticle: 'Note on Article',
  go: 'Go',
  next: 'Next Article',
  previous: 'Previous Article',
  nextUnread: 'Next Unread',
  previousUnread: 'Previous Unread',
  nextHighlight: 'Next Highlight',
  previousHighlight: 'Previous Highlight',
  window: 'Window',
  minimize: 'Minimize',
  zoom: 'Zoom',
  close: 'Close',
  help: 'Help',
  unwritable: 'Offprint cannot start.',
  unwritableDetail: (folder) =>
    `This folder cannot be written: ${folder}\n\nCheck its permissions and its disk, then start again.\nNothing in the library was touched.`,
  crashed: 'The window keeps stopping.',
  crashedDetail:
    'Everything you saved and wrote is intact. You can open it again; if it stops once more, please quit Offprint and start it anew.',
  tryAgain: 'Open Again',
  losing: 'A note is not stored yet.',
  losingDetail:
    'If you close now, that note is lost. While the window stays open, storing it is tried again and again.',
  heldDetail:
    'If you close now, its words are kept aside and come back at the next start. While the window stays open, storing them is tried again and again.',
  keepOpen: 'Keep Open',
  closeAnyway: 'Close Anyway',
  shortcuts: 'Keyboard Shortcuts',
  whereIsMyData: 'Where Is My Data',
};

/** The menu's words in one of the two interface languages. */
export const menuWords: Readonly<Record<InterfaceLanguage, MenuWords>> = { ko: korean, en: english };
