import { expect, test } from 'vitest';
import { wordedColumns } from '../../../renderer/reading/blocks/worded-columns.js';
import type { TableCell } from '../../../shared/model/block.js';
import { placeCells } from '../../../shared/text/placed-cells.js';

const cell = (value: string, colspan = 1): TableCell => ({
  inlines: [{ type: 'text', value }],
  colspan,
  rowspan: 1,
});
const columns = (...rows: readonly (readonly TableCell[])[]): readonly number[] => [
  ...wordedColumns(placeCells(rows)),
];

test('Columns of some words are known; numbers, single words and cells over several columns are none', () => {
  const head = [cell('지역'), cell('1월'), cell('비고')];
  expect(columns(head, [cell('부산'), cell('4,120'), cell('위판장 공사로 6월 휴장')])).toEqual([2]);
  expect(columns([cell('Chargoggagogg'), cell('1 234'), cell('a b')])).toEqual([]);
  expect(columns([cell('', 1), cell('Millions of pounds, last year', 2)])).toEqual([]);
});
