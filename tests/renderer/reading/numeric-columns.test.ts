import { expect, test } from 'vitest';
import { numericColumns, standsWithNumbers } from '../../../renderer/reading/blocks/numeric-columns.js';
import type { TableCell } from '../../../shared/model/block.js';
import { placeCells } from '../../../shared/text/placed-cells.js';

const cell = (value: string, spans: Partial<TableCell> = {}): TableCell => ({
  inlines: [{ type: 'text', value }],
  colspan: 1,
  rowspan: 1,
  ...spans,
});
const columns = (...rows: readonly (readonly (string | TableCell)[])[]): readonly number[] => [
  ...numericColumns(
    placeCells(rows.map((row) => row.map((one) => (typeof one === 'string' ? cell(one) : one)))),
  ),
];

test.each([
  '1,234',
  '−3.2%',
  '+0.4%p',
  '₩1,200',
  '$3.50',
  '1,180 ms',
  '약 30만 명',
  '12조 원',
  '(1,204)',
  '2024년',
  '18.5°C',
  '1조1500억원',
  '4조 2,000억 원',
])('%s is a number', (value) => {
  expect(columns(['이름', value])).toEqual([1]);
});

test.each([
  '2025-11-23',
  '010-1234-5678',
  '2024년 3월',
  'about 30',
  '3 of 5',
  'KB금융',
  '1조원 삭감',
  '5000억원 삭감',
  '',
])('%j is none', (value) => {
  expect(columns(['이름', value])).toEqual([]);
});

test('Most of a column are enough, cells without a number do not count, and the first column names the rows', () => {
  expect(
    columns(
      ['2023', '12', 'a', '–'],
      ['2024', '14', '7', '–'],
      ['2025', '미정', 'b', '3'],
      ['2026', '9', 'c', ''],
    ),
  ).toEqual([1, 3]);
});

test('Cells that span columns or rows push the others along', () => {
  expect(
    columns(
      [cell('지역', { rowspan: 2 }), '서울', '1,200'],
      ['부산', '800'],
      [cell('합계', { colspan: 2 }), '2,000'],
    ),
  ).toEqual([2]);
});

test('Words in a column of numbers stand with them when they are short, and are read as prose when they are not', () => {
  expect(['1,234,567.8901 ms', '미정', 'sold out', ''].map((text) => standsWithNumbers(cell(text)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(standsWithNumbers(cell('Heart rate, altimeter and barometer'))).toBe(false);
});
