import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MiddleDots } from '../../../renderer/ui/MiddleDots.js';

afterEach(cleanup);

const heldTogether = (text: string): readonly string[] => {
  const { container } = render(<MiddleDots text={text} />);
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('.middle-dot')].map((held) => held.textContent ?? '');
};

test.each([
  ['통신사·빅테크가', ['사·빅']],
  ['산·학·연·관이 함께', ['산·학·연·관']],
  ['서울 · 부산', ['울 ·']],
  ['공공·금융·의료', ['공·금', '융·의']],
  ['아무 점도 없다', []],
])('in %s no line can begin with a dot', (text, held) => {
  expect(heldTogether(text)).toEqual(held);
});

test('a dot that bold type or a highlight cut off from its word holds on to it', () => {
  const { container } = render(<MiddleDots text="·금융" />);
  expect(container.querySelector('.middle-dot')?.className).toBe('middle-dot joined-before');
  cleanup();
  const after = render(<MiddleDots text="공공·" />);
  expect(after.container.querySelector('.middle-dot')?.className).toBe('middle-dot joined-after');
});
