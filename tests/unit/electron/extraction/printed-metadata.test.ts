import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const TEXT = [
  '부두 조합 세 곳이 내년 봄부터 등대 하나를 함께 사들여 밤마다 번갈아 지키기로 했다고 13일 밝혔다.',
  '전기료가 많다는 지적이 있었지만 조합원 마흔두 명 가운데 서른아홉 명이 찬성해 안건이 통과됐다.',
  '조합은 다음 달 5일 부두 창고에서 불을 처음 켜고, 옛 등대지기 두 사람을 불러 이야기를 듣는다.',
];
const paragraphs = TEXT.map((line) => `<p>${line}</p>`).join('');

async function read(html: string, url = 'https://pier.example/1') {
  const page = await readPage({ html, encoding: null, url });
  const { title, authors, publisher, publishedAt, blocks } = page;
  return { title, authors, publisher, publishedAt, lines: articleText(blocks).split('\n'), blocks };
}

describe('a page that has no markup for it', () => {
  test('says writer, paper and moment in a line below its title', async () => {
    const { lines, blocks, ...told } = await read(
      `<html><head><title>부두 등대를 함께 산다</title></head><body><table><tr><td><a href="/">홈</a></td></tr><tr><td><font size="5"><b>부두 등대를 함께 산다</b></font><br><font color="gray">천년신문 | 2026-11-10 16:20 | 설민재 기자 seol@old.example</font>${paragraphs}</td></tr></table></body></html>`,
    );
    expect(told).toEqual({
      title: '부두 등대를 함께 산다',
      authors: ['설민재'],
      publisher: '천년신문',
      publishedAt: '2026-11-10T07:20:00.000Z',
    });
    expect(lines).toEqual(TEXT);
    expect(blocks).toHaveLength(3);
  });

  test('is an old board that has its headline, its writer and its moment in cells', async () => {
    const {
      lines,
      blocks: _,
      ...told
    } = await read(
      `<html lang="ko"><title>동네소식</title><body><table class="view"><tr><th class="subject">느티나무 아래 평상을 다시 놓습니다</th></tr><tr><td class="writer">글쓴이: 이장 손기철 | 2026/11/02 18:20 | 조회 231</td></tr><tr><td class="content">${TEXT.join('<br><br>')}</td></tr></table><div>이전글 | 다음글</div></body></html>`,
    );
    expect(told).toEqual({
      title: '느티나무 아래 평상을 다시 놓습니다',
      authors: ['손기철'],
      publisher: null,
      publishedAt: '2026-11-02T09:20:00.000Z',
    });
    expect(lines).toEqual(TEXT);
  });

  test('is a press release whose labels leave the text and whose file stays', async () => {
    const { lines, title, publishedAt, blocks } = await read(
      `<html lang="ko"><title>누리집</title><body><h2>보도자료</h2><table><caption>보도자료 상세</caption><tr><th>제목</th><td colspan="3">겨울철 부두 제설 대책을 시작합니다</td></tr><tr><th>담당부서</th><td>도로관리과</td><th>등록일</th><td>2026-11-16</td></tr><tr><td colspan="4">${paragraphs}</td></tr><tr><th>첨부</th><td colspan="3"><a href="/f.hwp">제설대책.hwp</a></td></tr></table></body></html>`,
    );
    expect({ title, publishedAt }).toEqual({
      title: '겨울철 부두 제설 대책을 시작합니다',
      publishedAt: '2026-11-16T12:00:00.001Z',
    });
    expect(lines).toEqual([...TEXT, '제설대책.hwp']);
    expect(JSON.stringify(blocks.at(-1))).toContain('https://pier.example/f.hwp');
  });

  test('is a press release whose window says only that, and whose headline is a lower heading', async () => {
    const { title, lines } = await read(
      `<html lang="ko"><title>보도자료 | 바다섬교통청</title><body><div><h1><a href="/"><img src="/m.png" alt="바다섬교통청"></a></h1></div><div><h2>보도자료</h2><div><h3>섬 여객선 야간 운항, 12월부터 7개 항로로 확대</h3><div class="files">첨부파일 <a href="/a.hwpx">야간.hwpx [322KB]</a> <a href="/a.pdf">야간.pdf</a></div><div>${paragraphs}</div></div></div></body></html>`,
    );
    expect(title).toBe('섬 여객선 야간 운항, 12월부터 7개 항로로 확대');
    expect(lines.slice(-5)).toEqual([...TEXT, '야간.hwpx [322KB]', '야간.pdf']);
  });

  test('is on a portal that names a newspaper in the place of its reporter, and shows the mark of that newspaper', async () => {
    const { authors, publisher } = await read(
      `<html lang="ko"><title>부두 등대를 함께 산다</title><meta property="og:title" content="부두 등대를 함께 산다"><meta property="og:site_name" content="다온뉴스"><meta property="og:article:author" content="경제나루 | 다온뉴스"><body><div><a class="press_logo" href="/press/1"><img src="/l.png" alt="경제나루"></a><h2>부두 등대를 함께 산다</h2><em class="journalist_name">한지우 기자</em></div><article>${paragraphs}</article></body></html>`,
    );
    expect({ authors, publisher }).toEqual({ authors: ['한지우'], publisher: '경제나루' });
  });

  test('keeps a table of its text whose rows look like labels', async () => {
    const table =
      '<table><tr><th>부서</th><td>도로관리과</td></tr><tr><th>인원</th><td>48명</td></tr></table>';
    const { lines } = await read(
      `<html lang="ko"><title>부두 등대를 함께 산다</title><body><article><h1>부두 등대를 함께 산다</h1>${paragraphs}${table}<p>${TEXT[0]?.replace('부두', '항구')}</p></article></body></html>`,
    );
    expect(lines.join(' ')).toContain('48명');
  });

  test('is signed on the right below its text', async () => {
    const said =
      'Quán nằm trong một ngôi nhà rường ba gian, cách cầu Trường Tiền bốn trăm mét, và chủ quán thu điện thoại ở cửa.';
    const { authors } = await read(
      `<html lang="vi"><title>Quán cà phê</title><body><article><h1>Quán cà phê</h1><p>${said}</p><p>${said} Khách trẻ nhất hôm qua chín tuổi.</p><p style="text-align:right"><strong>Minh Châu</strong></p></article></body></html>`,
    );
    expect(authors).toEqual(['Minh Châu']);
  });

  test.each([
    [
      'the end of its window’s title that its foot says too',
      '부두 등대를 함께 산다 - 새벽통신',
      '',
      '<footer>ⓒ 새벽통신 2026</footer>',
      '새벽통신',
    ],
    [
      'the mark that leads home',
      '부두 등대를 함께 산다',
      '<header><a href="/"><img src="/l.png" alt="새벽통신 로고"></a></header>',
      '',
      '새벽통신',
    ],
    [
      'whom its rights belong to',
      '부두 등대를 함께 산다',
      '',
      '<footer>Copyright © 2026 Pier Post. All rights reserved.</footer>',
      'Pier Post',
    ],
    ['nobody', '부두 등대를 함께 산다 - 사회', '', '<footer>문의 02-000-0000</footer>', null],
  ])('names as its publisher %s', async (_, window, head, foot, publisher) => {
    const page = await read(
      `<html lang="ko"><title>${window}</title><body>${head}<article><h1>부두 등대를 함께 산다</h1>${paragraphs}</article>${foot}</body></html>`,
    );
    expect(page.publisher).toBe(publisher);
  });
});

test('a portal is not the paper: its mark at the head of the article is, and the reporter is who is named there', async () => {
  const {
    lines,
    blocks: _,
    ...told
  } = await read(
    `<html lang="ko"><head><title>부두 등대를 함께 산다 : 네이버 뉴스</title><meta property="og:title" content="부두 등대를 함께 산다"><meta property="og:article:author" content="한빛일보 | 네이버"><meta property="og:site_name" content="네이버 뉴스"><meta name="twitter:creator" content="한빛일보"></head><body>
<div class="media_end_head_top"><a href="https://hanbit.example/" class="media_end_head_top_logo"><img src="/l.png" alt="한빛일보"></a></div><h2 id="title_area" class="media_end_head_headline"><span>부두 등대를 함께 산다</span></h2>
<div class="media_end_head_info"><em>입력</em><span class="_ARTICLE_DATE_TIME" data-date-time="2026-11-20 07:31:09">2026.11.20. 오전 7:31</span><button><em class="media_end_head_journalist_name">정다은 기자</em></button></div>
<div id="newsct_article"><article id="dic_area">${TEXT.join('<br><br>')}<br><br>정다은 기자 dajung@hanbit.example</article></div><p>Copyright ⓒ 한빛일보. All rights reserved. 무단 전재 및 재배포 금지.</p></body></html>`,
    'https://n.news.naver.example/mnews/article/001/1',
  );
  expect(told).toEqual({
    title: '부두 등대를 함께 산다',
    authors: ['정다은'],
    publisher: '한빛일보',
    publishedAt: '2026-11-19T22:31:00.000Z',
  });
  expect(lines).toEqual(TEXT);
});

test('first lines that repeat what stands beside the title leave the text, whatever stands between', async () => {
  const { lines } = await read(
    `<html lang="ko"><head><title>부두 등대를 함께 산다 | 연합통신</title><meta property="og:site_name" content="연합통신"><meta property="og:title" content="부두 등대를 함께 산다"></head><body><article><h1>부두 등대를 함께 산다</h1><p>연합통신</p><ul><li>수정 2026-11-25 19:02</li><li>등록 2026-11-25 17:40</li></ul><h2>조합 세 곳 찬성</h2><p><strong>황보람 기자</strong></p><p>(포항=연합통신) 황보람 기자 = ${TEXT[0]}</p><p>${TEXT[1]}</p><p>${TEXT[2]}</p><p>brhwang@yonhap.example</p></article></body></html>`,
  );
  expect(lines).toEqual(['조합 세 곳 찬성', ...TEXT]);
});

test('an article that is written into a list without an item is no list', async () => {
  const { lines, blocks } = await read(
    `<html lang="ko"><title>부두 등대를 함께 산다</title><body><article><h1>부두 등대를 함께 산다</h1><ul class="article-text"><div><img src="/a.jpg"></div>${paragraphs}</ul></article></body></html>`,
  );
  expect(lines).toEqual(TEXT);
  expect(blocks.map(({ type }) => type)).toEqual(['figure', 'paragraph', 'paragraph', 'paragraph']);
});
