import { describe, expect, test } from 'vitest';
import { blocksOf, figure, paragraph, text } from './body-for-test.js';

const address = 'https://paper.example/a.jpg';
const captioned = (caption: string) => figure(address, { caption: [text(caption)] });

describe('a line right below a picture', () => {
  test.each([
    ['behind a break', '<img src="/a.jpg"><br>솔섬 전경 ⓒ바다일보<br><br>본문', '솔섬 전경 ⓒ바다일보'],
    ['above a break', '<p><img src="/a.jpg"></p>솔섬 전경 ⓒ바다일보<br>본문', '솔섬 전경 ⓒ바다일보'],
    [
      'in Korean',
      '<p><img src="/a.jpg"></p><p>책을 나른다. 사진=홍길동 기자</p><p>본문</p>',
      '책을 나른다. 사진=홍길동 기자',
    ],
    [
      'in English',
      '<div><img src="/a.jpg"></div><p>The quay. Photo: Ida Brandt</p><p>본문</p>',
      'The quay. Photo: Ida Brandt',
    ],
  ])('that names whose it is, %s, is its caption', (_, html, caption) =>
    expect(blocksOf(html)).toEqual([captioned(caption), paragraph('본문')]),
  );

  test.each([
    ['names nobody', '솔섬 전경'],
    ['is a notice', 'Copyright ⓒ 바다일보'],
    ['is as long as a paragraph', `사진=${'바다 '.repeat(100)}끝`],
  ])('that %s is text', (_, line) =>
    expect(blocksOf(`<img src="/a.jpg"><p>${line}</p>`)).toEqual([figure(address), paragraph(line)]),
  );

  test('is text when another stands between', () =>
    expect(blocksOf('<img src="/a.jpg"><p>본문</p><p>사진=홍길동</p>')).toHaveLength(3));
});
