import { expect, test } from 'vitest';
import { qualityOf, wholeQuality } from '../../../../electron/extraction/quality.js';
import { paragraph } from './body-for-test.js';

test.each([
  ['Hindi', 'बंदरगाह शांत था। नावें लौट आईं। किसी ने कुछ नहीं कहा।'],
  ['Urdu', 'بندرگاہ خاموش تھی۔ کشتیاں واپس آ گئیں۔ کسی نے کچھ نہیں کہا۔'],
  ['Arabic', 'كان الميناء هادئا. من عاد؟ لم يقل أحد شيئا.'],
  ['Amharic', 'ወደቡ ጸጥ ያለ ነበር። ጀልባዎቹ ተመለሱ። ማንም ምንም አልተናገረም።'],
  ['Burmese', 'ဆိပ်ကမ်းသည် တိတ်ဆိတ်နေသည်။ လှေများ ပြန်လာသည်။ ဘယ်သူမှ ဘာမှ မပြောပါ။'],
  ['Khmer', 'កំពង់ផែស្ងប់ស្ងាត់។ ទូកបានត្រឡប់មកវិញ។ គ្មាននរណានិយាយអ្វីទេ។'],
  ['Armenian', 'Նավահանգիստը լուռ էր։ Նավակները վերադարձան։ Ոչ ոք ոչինչ չասաց։'],
  [
    'Thai',
    'ท่าเรือเงียบสงบเมื่อเรือลำแรกกลับมา และไม่มีใครบนท่าเรือพูดอะไรสักคำ เมื่อถึงเที่ยงวันสิ่งที่เหลืออยู่คือกลิ่นของมัน คนงานกลับบ้านไปนอนจนถึงห้าโมงเย็น ในตอนเย็นโคมไฟถูกจุดขึ้นอีกครั้งหนึ่ง และเรือก็ออกไปอีกครั้งเหมือนทุกวัน',
  ],
])('Three sentences in %s are an article', (_, text) => expect(qualityOf([paragraph(text)])).toBe('article'));

test.each([
  ['Hindi', 'बंदरगाह शांत था।', 'weak'],
  ['English', 'The harbour was quiet.', 'weak'],
  ['Thai', 'ลงทะเบียน', 'empty'],
])('One of %s is %s', (_, text, quality) => expect(qualityOf([paragraph(text)])).toBe(quality));

test.each([
  ['[속보] 고갯길 통제', 'article'],
  ['【速報】峠が通行止め', 'article'],
  ['BREAKING: Pass closed', 'article'],
  ['Breaking the ice', 'weak'],
  ['고갯길 속보', 'weak'],
])('One sentence under %s is told as %s', (title, quality) => {
  const blocks = [paragraph('산골 고갯길이 폭설로 통제됐다.')];
  expect(wholeQuality(blocks, { pictured: blocks, isCutShort: false, title, isNamed: () => false })).toBe(
    quality,
  );
});
