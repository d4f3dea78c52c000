import { expect, test } from 'vitest';
import { readCreditLine } from '../../../../electron/extraction/credit-line.js';
import { momentOf } from '../../../../shared/text/printed-stamp.js';

const read = (line: string) => {
  const credit = readCreditLine(line, { publisher: '河西新闻网', authors: ['Joon Baek'] });
  const stamps = credit?.stamps.map((stamp) => momentOf(stamp, 0)?.at ?? stamp.day) ?? [];
  return (
    credit && [
      credit.publisher,
      credit.authors.join('+'),
      stamps.map((at) => at.toISOString().replace(/(?:T12:00:00\.001|:00\.000)Z/u, '')).join('+'),
    ]
  );
};

test.each([
  ['천년신문 | 2026-11-10 16:20 | 설민재 기자 seol@old.example', '천년신문', '설민재', '2026-11-10T16:20'],
  ['글 배소현 · 사진 한결 · 2026년 11월 8일', null, '배소현', '2026-11-08'],
  ['글쓴이: 이장 손기철 | 2026/11/02 18:20 | 조회 231', null, '손기철', '2026-11-02T18:20'],
  ['입력 2026.11.25. (수) 오후 5:03 수정 2026.11.26. 09:00', null, '', '2026-11-25T17:03+2026-11-26T09:00'],
  ['2026年11月7日 18時03分　記者・佐々木遥', null, '佐々木遥', '2026-11-07T18:03'],
  ['海老原しほ | 2026年11月3日 06:12', null, '海老原しほ', '2026-11-03T06:12'],
  ['記者林語晴／台南報導 2026-11-14', null, '林語晴', '2026-11-14'],
  ['文／王小明', null, '王小明', ''],
  ['文・写真 江口みなと（編集部）', null, '江口みなと', ''],
  ['글·사진 배소현 기자', null, '배소현', ''],
  ['글·사진 석가람 여행작가', null, '석가람', ''],
  ['清水新闻记者 李云 实习生 陈果', '清水新闻', '李云+陈果', ''],
  ['Rédigé par Awen Kerjean', null, 'Awen Kerjean', ''],
  ['기사입력 2026/11/06 [20:44] | 마지율', null, '마지율', '2026-11-06T20:44'],
  ['문보라 기자 입력 2026-10-09 07:12', null, '문보라', '2026-10-09T07:12'],
  ['/보성=문해숙 기자', null, '문해숙', ''],
  ['도가온 학생기자(한밭여고 2)', null, '도가온', ''],
  ['Graphics by Teo Marchetti · Words by Sunniva Blake · 30 Aug 2026', null, 'Sunniva Blake', '2026-08-30'],
  ['โดย มาลี ศรีสุข · 12 เมษายน 2569 เวลา 10:20 น.', null, 'มาลี ศรีสุข', '2026-04-12T10:20'],
  ['كتبت: ريم الخطيب - نشر في ١٥ مايو ٢٠٢٦', null, 'ريم الخطيب', '2026-05-15'],
  [
    '2026年11月18日 08:16 来源：海湾晚报 | 来自福建 | 1208人参与 | 36评论',
    '海湾晚报',
    '',
    '2026-11-18T08:16',
  ],
  ['लेखक: मीनाक्षी तिवारी', null, 'मीनाक्षी तिवारी', ''],
  ['Reporting by Iona Reid; Editing by Callum Orr', null, 'Iona Reid', ''],
  ['来源：敦煌日报 2026-11-18 08:15', '敦煌日报', '', '2026-11-18T08:15'],
  ['2026年11月10日 08:16 来源：南方晚读 作者：陆思远 编辑：何静', '南方晚读', '陆思远', '2026-11-10T08:16'],
  ['河西新闻网2026-11-18 08:15', null, '', '2026-11-18T08:15'],
  ['Par Maël Le Goff, le 5 novembre 2026 à 09h12', null, 'Maël Le Goff', '2026-11-05T09:12'],
  ['Von Anna Sleegers', null, 'Anna Sleegers', ''],
  ['Joon Baek · 24 November 2026 · 6 min read', null, '', '2026-11-24'],
  ['Алина Сафина, 9 ноября 2026', null, 'Алина Сафина', '2026-11-09'],
  ['سلمى عزت، 6 نوفمبر 2026', null, 'سلمى عزت', '2026-11-06'],
  ['Thứ bảy, 14/11/2026, 07:00 (GMT+7)', null, '', '2026-11-14T00:00'],
])('%s', (line, publisher, authors, stamps) => {
  expect(read(line)).toEqual([publisher, authors, stamps]);
});

test.each([
  '서울시는 2026년 11월 8일 한강버스를 다시 띄운다고 밝혔다.',
  'The council met on 5 November 2026 and said nothing.',
  '2026년',
  '문의: 도로관리과 ☎ 000-0000',
  'Three doors in Bukhara',
  '한결, 배소현',
  'By the time the lamps were lit, nobody was left on the quay to see them burn',
])('%s is text', (line) => expect(read(line)).toBeNull());

test('a place and a day name nobody', () => {
  expect(read('강원도 | 2026-11-05')).toEqual([null, '', '2026-11-05']);
  expect(read('New Delhi, 5 November 2026')).toEqual([null, '', '2026-11-05']);
  expect(read('北海道 2026年11月3日')).toEqual([null, '', '2026-11-03']);
});
