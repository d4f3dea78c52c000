import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../../fixtures/any-text.js';
import { articleSection } from '../../../../electron/exports/collection.js';
import { escapeLine, yamlString } from '../../../../electron/exports/escape.js';
import { withoutMarkTimes } from '../../../../electron/exports/mark-line.js';
import { notesToMarkdown } from '../../../../electron/exports/markdown.js';
import { noteToMarkdown } from '../../../../electron/exports/note-markdown.js';
import type { Article } from '../../../../shared/model/article.js';
import type { Highlight } from '../../../../shared/model/highlight.js';
import type { Note } from '../../../../shared/model/note.js';
import { paragraph } from '../library/library-for-test.js';

const ID = '0198f7a0-0000-7000-8000-00000000000';
const AT = '2026-01-02T03:04:05.000Z';
const two = (number: number): string => String(number).padStart(2, '0');
const here = new Date(AT);
/** The same by the clock of this machine. */
const SHOWN = `2026-01-${two(here.getDate())} ${two(here.getHours())}:${two(here.getMinutes())}`;

const article = (changes: Partial<Article> = {}): Article => ({
  headline: {
    id: `${ID}1`,
    row: 1,
    title: '제목',
    publisher: null,
    host: null,
    language: 'ko',
    excerpt: '',
    savedAt: '2026-01-01T00:00:00.000Z',
    publishedAt: null,
    place: 'inbox',
    isRead: true,
    isStarred: false,
    progress: 0,
    readingSeconds: 60,
    body: 'saved',
    failure: null,
    picturesMissing: 0,
    thumbnail: null,
    highlights: 0,
    notes: 0,
    tags: [],
    tagIds: [],
    jobId: null,
  },
  version: 1,
  url: 'https://example.com/a?b=c',
  title: '소버린 "클라우드"란: 무엇인가?',
  publisher: '디지털데일리',
  authors: ['권하영', 'A "B" C'],
  section: null,
  language: 'ko',
  publishedAt: '2025-01-22T03:00:00.000Z',
  modifiedAt: null,
  blocks: [paragraph('본문')],
  isWeak: false,
  related: [{ title: '함께 실린 글의 제목', publishedAt: null, url: 'https://example.com/related' }],
  versionCount: 1,
  twin: null,
  position: null,
  ...changes,
});

const highlight = (number: number, exact: string): Highlight => ({
  id: `${ID}${number}`,
  articleId: `${ID}1`,
  color: 'yellow',
  anchor: {
    version: 1,
    textVersion: 1,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
  },
  place: { start: 0, end: exact.length },
  createdAt: AT,
  updatedAt: AT,
});

const note = (highlightId: string | null, text: string): Note => ({
  id: `${ID}9`,
  articleId: `${ID}1`,
  highlightId,
  text,
  createdAt: AT,
  updatedAt: AT,
});

const markdown = (
  highlights: readonly Highlight[],
  notes: readonly Note[],
  changes: Partial<Article> = {},
  language: 'ko' | 'en' = 'ko',
): string => notesToMarkdown({ article: article(changes), highlights, notes, language, exportedAt: AT });

describe('notes as Markdown', () => {
  test('quote code as code, its lines and indents kept and its fence longer than any in it', () => {
    const code = { type: 'code', text: 'if (!seen) {\n  say(`한글`, "```");\n}', language: 'js' } as const;
    const one = highlight(2, 'if (!seen) { say(`한글`, "```");');
    expect(markdown([one], [note(one.id, '여기')], { blocks: [code, paragraph('끝')] })).toContain(
      `> \`\`\`\`js
> if (!seen) {
>   say(\`한글\`, "\`\`\`");
> \`\`\`\`
>
> — 노랑 · ${SHOWN}

여기`,
    );
  });

  test('read as front matter, title, note, quotes each with its note, and the address', () => {
    const one = highlight(2, '손을 잡았다.\n정부는');
    const notes = [note(null, '이 글 전체에 대하여\n\n- 하나'), note(one.id, '여기')];
    expect(markdown([one, { ...highlight(3, '망분리'), color: 'green' }], notes)).toBe(`---
title: "소버린 \\"클라우드\\"란: 무엇인가?"
authors: ["권하영", "A \\"B\\" C"]
publisher: "디지털데일리"
source: "https://example.com/a?b=c"
published: "2025-01-22T12:00:00+09:00"
saved: "2026-01-01T00:00:00.000Z"
exported: "2026-01-02T03:04:05.000Z"
---

# 소버린 "클라우드"란: 무엇인가?

## 메모

이 글 전체에 대하여

- 하나

## 형광펜

> 손을 잡았다.
>
> 정부는
>
> — 노랑 · ${SHOWN}

여기

> 망분리
>
> — 초록 · ${SHOWN}

[원문](<https://example.com/a?b=c>)
`);
  });

  test('leave out what there is not', () => {
    const bare = { url: null, publisher: null, authors: [], publishedAt: null };
    expect(markdown([], [], bare, 'en')).toBe(`---
title: "소버린 \\"클라우드\\"란: 무엇인가?"
saved: "2026-01-01T00:00:00.000Z"
exported: "2026-01-02T03:04:05.000Z"
---

# 소버린 "클라우드"란: 무엇인가?
`);
  });

  test('name the tags of the article, in a file of its own and in one with others', () => {
    const headline = { ...article().headline, tags: ['바다/섬', 'to "read"'] };
    expect(markdown([], [], { headline })).toContain('\ntags: ["바다/섬", "to \\"read\\""]\n');
    const notes = {
      article: article({ headline }),
      highlights: [],
      notes: [],
      language: 'ko',
      exportedAt: AT,
    } as const;
    expect(articleSection(notes)).toContain('2025-01-22 · #바다/섬 · #to "read" · [원문](');
  });

  test('never hold a headline printed beside the article', () => {
    expect(markdown([highlight(2, '본문')], [note(null, '메모')])).not.toMatch(/함께 실린|related/);
  });

  test('have no link that is not a web address, and none that leaves its brackets', () => {
    expect(markdown([], [], { url: 'javascript:alert(1)' })).not.toContain('](');
    expect(markdown([], [], { url: 'https://example.com/<b>)](x' })).toContain(
      '](<https://example.com/%3Cb%3E)](x>)',
    );
  });
});

describe("a site's text", () => {
  test.each([
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['[여기](http://a.b)', String.raw`\[여기\](http://a.b)`],
    ['![x](y)', String.raw`!\[x\](y)`],
    ['```js', String.raw`\`\`\`js`],
    ['~~~', String.raw`\~\~\~`],
    ['# 제목', String.raw`\# 제목`],
    ['- 하나', String.raw`\- 하나`],
    ['--- ', String.raw`\---`],
    ['===', String.raw`\===`],
    ['12. 열둘', String.raw`12\. 열둘`],
    ['3) 셋', String.raw`3\) 셋`],
    ['2025년 1. 2.', '2025년 1. 2.'],
    ['www.example.com', String.raw`www\.example.com`],
    ['me@example.com', String.raw`me\@example.com`],
    ['&lt;b&gt;', String.raw`\&lt;b\&gt;`],
    ['a\u0000b\u2028c', 'a b c'],
    ['KT와 MS(마이크로소프트), “인용” 3.5%', 'KT와 MS(마이크로소프트), “인용” 3.5%'],
  ])('%j becomes %j', (text, escaped) => expect(escapeLine(text)).toBe(escaped));

  test('loses nothing: without the backslashes it is what it was', () => {
    const line = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim());
    fc.assert(
      fc.property(line, (text) => {
        const back = escapeLine(text).replace(/\\([!-/:-@[-`{-~])/gu, '$1');
        expect(back).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd').trim());
      }),
    );
  });

  test('holds no bare mark that could begin HTML, a link, code or a heading', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('<>[]`*_#~|&\\ab ://.@-+=1)')) }),
        (text) => {
          expect(escapeLine(text).replace(/\\./gu, '·')).not.toMatch(
            /[<>[\]`*_#~|&]|^[-+=]|^\d+[.)]|[a-z]:\/\//u,
          );
        },
      ),
    );
  });
});

test('The colour of a highlight is named in the language of the export, and another clock makes no other file', () => {
  const english = markdown([highlight(2, 'words')], [], {}, 'en');
  expect(english).toContain(`> words\n>\n> — yellow · ${SHOWN}\n`);
  expect(withoutMarkTimes(english)).toBe(withoutMarkTimes(english.replace(SHOWN, '2026-01-02 23:59')));
  expect(withoutMarkTimes(english)).not.toBe(withoutMarkTimes(english.replace('— yellow', '— blue')));
});

describe('a note stays Markdown but', () => {
  test('is never HTML', () => {
    expect(noteToMarkdown('**굵게** <img src=x onerror=alert(1)>\r\n- 하나 <3')).toBe(
      '**굵게** \\<img src=x onerror=alert(1)>\n- 하나 <3',
    );
  });

  test.each([
    ['# 큰 제목', '### 큰 제목'],
    ['##### 작은 제목', '###### 작은 제목'],
    ['- # 목록 속', '- ### 목록 속'],
    ['#태그 #1', '#태그 #1'],
    ['제목\n===', '제목\n\\==='],
    ['제목\n---', '제목\n\\---'],
    ['위\n\n---\n\n아래', '위\n\n---\n\n아래'],
  ])('has no heading of the level of the article or its parts: %j', (typed, written) => {
    expect(noteToMarkdown(typed)).toBe(written);
  });

  test('has its own quotes one deeper than a highlight', () => {
    expect(noteToMarkdown('> 인용\n> # 제목\n\n끝')).toBe('> > 인용\n> > ### 제목\n\n끝');
  });

  test.each([
    ['![x](http://a.example/b.png)', String.raw`\![x](http://a.example/b.png)`],
    ['와!![[그림.png]]', String.raw`와!\![[그림.png]]`],
    [String.raw`\![x](u) \\![x](u)`, String.raw`\![x](u) \\\![x](u)`],
  ])('fetches no picture: %j', (typed, written) => {
    expect(noteToMarkdown(typed)).toBe(written);
  });

  test('keeps code as it is', () => {
    const code = '```sh\n# 말\n> a\n![x](y)\n```';
    expect(noteToMarkdown(code)).toBe(code);
  });
});

test('a YAML string reads back as what went in', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const written = yamlString(text);
      expect(written).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff\p{Surrogate}]/u);
      expect(JSON.parse(written)).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});

test.each([
  ['코드:\n```ts\na', '코드:\n```ts\na\n```'],
  ['~~~~\na\n~~~', '~~~~\na\n~~~\n~~~~'],
  ['```\na\n```\n끝', '```\na\n```\n끝'],
  ['a ``` b', 'a ``` b'],
  ['```a`b\n끝', '```a`b\n끝'],
])('A note swallows nothing that follows it: %j', (typed, written) => {
  expect(noteToMarkdown(typed)).toBe(written);
});
