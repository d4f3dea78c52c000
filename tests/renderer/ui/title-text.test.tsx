import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TitleText } from '../../../renderer/ui/TitleText.js';

test.each([
  ['여객선, 석 달 만에 절반으로', ['석 달']],
  ['서른다섯 명이 한 달을 걸었다', ['서른다섯 명', '한 달']],
  ['3만 5천 원에서 12 %로', ['3만 5천 원', '12 %']],
  ['2025 년 11 월 23 일', ['2025 년', '11 월', '23 일']],
  ['“두 시간이면 된다”', ['두 시간']],
  ['수백 명, 몇 억 원', ['수백 명', '몇 억 원']],
  ['Apple spends $3 billion on 40 km of cable', ['$3 billion', '40 km']],
  ['In 2024 many met in 3 towns', []],
  ['유일한 개혁, 그러나 세상은 그대로', []],
  ['서울·부산 두 곳', ['두 곳']],
  ['“자막은 늘었다” — 작가 서른 명이 말하는 십 년', ['” —', '서른 명', '십 년']],
  ['석 달 – 그 뒤', ['석 달 –']],
  ['Her kimchi has no measurements — and never had', ['s —']],
  ['A well-known tie, 5-3', ['5-3']],
  ['Council votes 14-9 to keep tram line', ['14-9']],
  ['COVID-19 in 2019–21: 3-hour waits', ['COVID-19', '2019–21']],
  ['KF-21과 F-35', ['F-35']],
  ['-5- 10-- 3-4-', []],
])('in %s no line parts a number from what it counts, or begins with a dash', (text, held) => {
  const { container } = render(<TitleText text={text} />);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('.held')].map((span) => span.textContent)).toEqual(held);
});

test('Dots begin no line in a title either', () => {
  const { container } = render(<TitleText text="통신사·빅테크 세 곳" />);
  expect(container.querySelector('.middle-dot')?.textContent).toBe('사·빅');
});
