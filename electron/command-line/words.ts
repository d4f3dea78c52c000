import type { Place } from '../../shared/model/article.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import type { Problem } from '../../shared/search/query.js';
import { queryProblems as english } from '../../shared/words/en/query-problems.js';
import { queryProblems as korean } from '../../shared/words/ko/query-problems.js';
import type { StateWord } from './state-word.js';

const queryProblems = { en: english, ko: korean } as const;

/** What the command line says of its own; what failed is said in the words of the window (`shared/words`). */
export interface Words {
  readonly help: string;
  readonly unknown: (word: string) => string;
  readonly incomplete: (verb: string) => string;
  readonly noChoice: (option: string, word: string, choices: string) => string;
  readonly wasHere: string;
  /** `place` is where it lies now. */
  readonly moved: (place: Place) => string;
  readonly waits: string;
  readonly waitsUntilAllowed: (host: string) => string;
  readonly noLibrary: (folder: string) => string;
  readonly noFile: (name: string) => string;
  readonly noText: (name: string) => string;
  readonly noTextCame: string;
  readonly noArticle: (id: string) => string;
  readonly extracted: (title: string, isChanged: boolean) => string;
  readonly severalArticles: (id: string) => string;
  readonly found: (count: number) => string;
  readonly cannotBeUsed: (condition: string, problem: Problem) => string;
  readonly meant: (query: string, count: number) => string;
  readonly indexedForNow: (articles: number) => string;
  readonly noTag: (name: string) => string;
  readonly noTagName: (name: string) => string;
  readonly tagged: (count: number) => string;
  readonly deleted: (title: string) => string;
  readonly allowHost: (host: string) => string;
  readonly sound: (articles: number, files: number) => string;
  readonly filesMissing: (count: number) => string;
  readonly picturesMissing: (articles: number) => string;
  readonly states: Readonly<Record<StateWord, string>>;
}

/** What a verb is told, as whoever forgot it is asked for it. */
const OPERAND_WORDS: Readonly<Record<string, { readonly en: string; readonly ko: string }>> = {
  save: { en: 'an address, the name of a file, or - for stdin', ko: '주소나 파일 이름, 또는 - (표준 입력)' },
  search: { en: 'the words to look for', ko: '찾을 말' },
};
const AN_ID = { en: 'the id of an article', ko: '글의 id' } as const;
const operandOf = (verb: string, language: 'en' | 'ko'): string => (OPERAND_WORDS[verb] ?? AN_ID)[language];

const PLACES = {
  en: { inbox: 'Unread', later: 'Later', archive: 'Archive' },
  ko: { inbox: '읽지 않음', later: '나중에', archive: '보관됨' },
} as const;

const SYNOPSIS = `offprint save <url|file|-> [--library DIR] [--json] [--place inbox|later|archive]
              [--allow-host HOST:PORT]
offprint list [--view unread|later|starred|archive|all] [--library DIR] [--json]
offprint search <query> [--sort best|newest|oldest] [--library DIR] [--json]
offprint show <id> [--format text|md|html|json] [--library DIR]
offprint extract <id> [--library DIR] [--json]
offprint delete <id> [--library DIR] [--json]
offprint tag [list] [--library DIR] [--json]
offprint tag add|remove <id> <tag>... [--library DIR] [--json]
offprint tag rename|merge <tag> <tag> [--library DIR] [--json]
offprint tag delete <tag> [--library DIR] [--json]
offprint doctor [--library DIR] [--json]`;

const en: Words = {
  help: `${SYNOPSIS}

Without --library the app's own library is used; the app may be running. An id may be cut short as long as it is one article's.
Private addresses allowed in Settings are fetched here, too.
Exit codes: 0 done, 1 failed, 2 not understood, 3 not there, 4 in the list but waiting to be tried again, 5 something is wrong with the library,
6 the site answered with something else in place of the article, such as a question about cookies or a sign-in.`,
  unknown: (word) => `“${word}” was not understood. offprint --help shows what is.`,
  incomplete: (verb) =>
    `${verb} needs ${operandOf(verb, 'en')} behind it. offprint --help shows how it is used.`,
  noChoice: (option, word, choices) => `--${option} takes one of ${choices}, not “${word}”.`,
  wasHere: 'This was in the library already. Nothing was saved twice.',
  moved: (place) => `It lies in ${PLACES.en[place]} now.`,
  waits: 'It stays in the list, and Offprint tries again by itself the next time it runs.',
  waitsUntilAllowed: (host) =>
    `It stays in the list. Once ${host} is allowed in Settings, Offprint tries again by itself; --allow-host counts for this command only.`,
  noLibrary: (folder) => `There is no library in ${folder}.`,
  noFile: (name) => `The file ${name} cannot be read.`,
  noText: (name) => `${name} is neither a text nor a web page, or it is empty. Nothing was saved.`,
  noTextCame: 'What came in is no text, or empty. Nothing was saved.',
  noArticle: (id) => `There is no article ${id}.`,
  extracted: (title, isChanged) => (isChanged ? `A new version is shown: ${title}` : `Nothing new: ${title}`),
  severalArticles: (id) => `Several articles begin with ${id}. Some more of the id is needed.`,
  found: (count) => `${count} found`,
  cannotBeUsed: (condition, problem) => `${condition} — ${queryProblems.en[problem]}`,
  meant: (query, count) => `Did you mean “${query}”? It finds ${count}.`,
  indexedForNow: (articles) =>
    `The library cannot be written and its index of words is not up to date: ${articles} articles are read for this search alone.`,
  noTag: (name) => `There is no tag ${name}.`,
  noTagName: (name) => `${name} cannot be its name: a tag cannot stand under itself.`,
  tagged: (count) => `Articles changed: ${count}.`,
  deleted: (title) => `Moved to the Trash for 30 days: ${title}`,
  allowHost: (host) => `With --allow-host ${host} it may be fetched.`,
  sound: (articles, files) => `The library is sound: articles ${articles}, files ${files}.`,
  filesMissing: (count) => `Files gone or cut short: ${count}. “Get it again” in the article fetches them.`,
  picturesMissing: (articles) => `Articles that lack pictures: ${articles}.`,
  states: {
    saving: 'saving',
    saved: 'saved',
    headline: 'headline only',
    failed: 'not saved',
    waiting: 'waiting',
    wall: 'not the article',
  },
};

const ko: Words = {
  help: `${SYNOPSIS}

--library가 없으면 앱의 보관함을 씁니다. 앱이 켜져 있어도 됩니다. id는 한 글만 가리키면 앞부분만 적어도 됩니다.
설정에서 허용한 내부 주소는 여기서도 받습니다.
종료 코드: 0 끝남, 1 실패, 2 알아듣지 못함, 3 없음, 4 목록에 있고 다시 시도를 기다림, 5 보관함에 문제가 있음,
6 사이트가 글 대신 쿠키 동의나 로그인 같은 화면을 보냄.`,
  unknown: (word) => `알 수 없는 말입니다: ${word}. offprint --help로 쓰는 법을 볼 수 있습니다.`,
  incomplete: (verb) =>
    `${verb} 뒤에 적을 것이 빠졌습니다: ${operandOf(verb, 'ko')}. offprint --help로 쓰는 법을 볼 수 있습니다.`,
  noChoice: (option, word, choices) =>
    `--${option}에 쓸 수 없는 값입니다: ${word}. 쓸 수 있는 값: ${choices}.`,
  wasHere: '이미 보관함에 있는 글입니다. 두 번 저장하지 않았습니다.',
  moved: (place) => `이제 ‘${PLACES.ko[place]}’에 있습니다.`,
  waits: '목록에 남아 있으며, Offprint가 다음에 켜져 있을 때 스스로 다시 시도합니다.',
  waitsUntilAllowed: (host) =>
    `목록에 남아 있습니다. 설정에서 ${host}를 허용하면 Offprint가 스스로 다시 시도합니다. --allow-host는 이 명령에만 쓰입니다.`,
  noLibrary: (folder) => `여기에는 보관함이 없습니다: ${folder}`,
  noFile: (name) => `읽을 수 없는 파일입니다: ${name}`,
  noText: (name) => `글이나 웹 페이지가 아니거나 빈 파일입니다. 저장하지 않았습니다: ${name}`,
  noTextCame: '들어온 것이 글이 아니거나 비어 있습니다. 저장하지 않았습니다.',
  noArticle: (id) => `그런 글이 없습니다: ${id}`,
  extracted: (title, isChanged) =>
    isChanged ? `새 판을 보여 줍니다: ${title}` : `새로운 내용이 없습니다: ${title}`,
  severalArticles: (id) => `${id}로 시작하는 글이 여러 편입니다. id를 더 길게 적어 주세요.`,
  found: (count) => `${count}편을 찾았습니다`,
  cannotBeUsed: (condition, problem) => `${condition} — ${queryProblems.ko[problem]}`,
  meant: (query, count) => `이것을 찾으셨나요? ${query} (${count}편)`,
  indexedForNow: (articles) =>
    `보관함에 쓸 수 없고 낱말 색인이 최신이 아닙니다. 이번 검색에만 쓰려고 글 ${articles}편을 읽습니다.`,
  noTag: (name) => `그런 태그가 없습니다: ${name}`,
  noTagName: (name) => `태그 이름으로 쓸 수 없습니다. 태그를 자기 아래로 옮길 수 없습니다: ${name}`,
  tagged: (count) => `글 ${count}편이 바뀌었습니다.`,
  deleted: (title) => `휴지통으로 옮겼고 30일 동안 남습니다: ${title}`,
  allowHost: (host) => `--allow-host ${host}를 붙이면 가져올 수 있습니다.`,
  sound: (articles, files) => `보관함에 이상이 없습니다. 글 ${articles}편, 파일 ${files}개.`,
  filesMissing: (count) => `없거나 잘린 파일이 ${count}개입니다. 글에서 ‘다시 가져오기’로 받을 수 있습니다.`,
  picturesMissing: (articles) => `그림이 빠진 글이 ${articles}편입니다.`,
  states: {
    saving: '저장 중',
    saved: '저장됨',
    headline: '제목만',
    failed: '저장 안 됨',
    waiting: '기다리는 중',
    wall: '글이 아닌 화면',
  },
};

/** The words of both languages. */
export const words: Readonly<Record<InterfaceLanguage, Words>> = { en, ko };
