import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';

const SAID: Readonly<Record<string, string>> = {
  en: 'The harbour trust has bought the old light at the end of the pier, and will keep it burning in turns with the boatmen of the town.',
  de: 'Der Hafenverein hat das alte Feuer am Ende der Mole gekauft und wird es mit den Bootsleuten der Stadt abwechselnd hüten.',
  es: 'La asociación del puerto ha comprado la vieja luz del final del muelle y la cuidará por turnos con los barqueros de la ciudad.',
  ko: '부두 조합 세 곳이 내년 봄부터 등대 하나를 함께 사들여 밤마다 번갈아 지키기로 했다고 13일 밝혔다.',
  ja: '港の組合は岸壁の先にある古い灯台を買い取り、町の船頭たちと交代で毎晩灯をともすことを決めたと発表した。',
  zh: '港口合作社买下了码头尽头的老灯塔，从明年春天起与镇上的船夫轮流守夜，让它每晚继续亮着，大家都很高兴。',
  vi: 'Hợp tác xã bến cảng đã mua ngọn hải đăng cũ ở cuối cầu tàu và sẽ thay phiên với những người chèo đò của thị trấn để giữ đèn sáng.',
};

async function read(
  language: string,
  line: string,
  { head = '', tag = language, url = 'https://pier.example/1' } = {},
) {
  const said = SAID[language] ?? '';
  const html = `<html lang="${tag}"><head><title>Pier</title>${head}</head><body><article><h1>The light at the end of the pier</h1><p class="info">${line}</p><p>${said}</p><p>${said} 2.</p><p>${said} 3.</p></article></body></html>`;
  const { publishedAt, modifiedAt } = await readPage({ html, encoding: null, url });
  return [publishedAt, modifiedAt];
}

describe('the hour that a page prints', () => {
  test.each([
    ['en', 'Published 17 November 2026, 10:00 GMT', '2026-11-17T10:00:00.000Z', null],
    ['en', '17 November 2026, 10:00', '2026-11-17T12:00:00.001Z', null],
    ['en', '2 hours ago', null, null],
    ['de', '17.11.2026, 10:00 Uhr', '2026-11-17T09:00:00.504Z', null],
    ['de', 'Stand: 17.07.2026 10.05 Uhr', '2026-07-17T08:05:00.508Z', null],
    ['de', '25.10.2026, 1 Uhr', '2026-10-24T23:00:00.508Z', null],
    ['de', '25.10.2026, 4 Uhr', '2026-10-25T03:00:00.504Z', null],
    ['es', '17/11/2026 10:00', '2026-11-17T12:00:00.001Z', null],
    ['de', '17.11.2026, 10:00 Uhr MEZ', '2026-11-17T09:00:00.504Z', null],
    ['zh', '2026年11月10日 08:16 来源：南方晚读 作者：陆思远', '2026-11-10T00:16:00.532Z', null],
    ['ja', '令和8年11月15日 午後3時5分', '2026-11-15T06:05:00.000Z', null],
    ['vi', 'Thứ bảy, 14/11/2026, 07:00', '2026-11-14T00:00:00.528Z', null],
    ['ko', '2025-05-15 (목) 20:00', '2025-05-15T11:00:00.000Z', null],
    [
      'ko',
      '입력 2025.05.15. 오후 8:00 | 수정 2025.05.16. 오전 7:30',
      '2025-05-15T11:00:00.000Z',
      '2025-05-15T22:30:00.000Z',
    ],
    ['ko', '기사입력 : 2025년 5월 15일(목) 20:00', '2025-05-15T11:00:00.000Z', null],
    ['ko', '등록 2025-05-15 20:00:11', '2025-05-15T11:00:11.000Z', null],
    [
      'ja',
      '2026年11月15日 10時30分 | 更新 2026年11月15日 18時00分',
      '2026-11-15T01:30:00.000Z',
      '2026-11-15T09:00:00.000Z',
    ],
  ])('in %s %j', async (language, line, published, modified) => {
    expect(await read(language, line)).toEqual([published, modified]);
  });

  test('is read by the zone of another time of the page, and beside the day that it tells machines', async () => {
    const changed = '<meta property="article:modified_time" content="2026-11-17T12:00:00+01:00">';
    const [published] = await read('de', '17.11.2026, 10:00 Uhr', { head: changed });
    expect(published).toBe('2026-11-17T09:00:00.504Z');
    const day = '<meta name="date" content="2026-11-10">';
    expect(await read('zh', '2026-11-10 08:16', { head: day })).toEqual(['2026-11-10T00:16:00.532Z', null]);
  });
});

describe('03/04/2026', () => {
  const april = '2026-04-03T12:00:00.001Z';
  const march = '2026-03-04T12:00:00.001Z';
  test.each([
    ['es', 'es', 'https://pier.example/1', '03/04/2026', april],
    ['es', 'es-US', 'https://pier.example/1', '03/04/2026', null],
    ['en', 'en-GB', 'https://pier.example/1', '03/04/2026', april],
    ['en', 'en', 'https://pier.example.co.uk/1', '03/04/2026', april],
    ['en', 'en-US', 'https://pier.com/1', '03/04/2026', march],
    ['en', 'en-US', 'https://pier.example.de/1', '03/04/2026', null],
    ['en', 'en', 'https://pier.com/1', '03/04/2026', null],
    ['en', 'en', 'https://pier.com/1', '03/04/2026</p><p class="info">Next meeting: 25/04/2026', april],
    ['en', 'en', 'https://pier.com/1', '03/04/2026</p><p class="info">Next meeting: 04/25/2026', march],
    ['ko', 'ko', 'https://pier.example/1', '03/04/2026', null],
  ])('of a page in %s (%s) at %s: %s', async (language, tag, url, line, day) => {
    expect((await read(language, line, { tag, url }))[0]).toBe(day);
  });
});
