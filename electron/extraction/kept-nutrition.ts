import type { Block } from '../../shared/model/block.js';
import { normalText } from '../../shared/text/white-space.js';
import { type DomElement, nearest, textOf } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import { hasIngredients } from './kept-recipe.js';
import { boxOf } from './kept-rest.js';
import type { WholePage } from './passages.js';

/** What food holds, as tables of it count: in grams, in calories, in parts of a day's need. */
const AMOUNT =
  /\d\s*(?:k?cal|kj|m?g|µg|mcg|ml|%|칼로리|킬로칼로리|그램|밀리그램|大卡|千卡|克|キロカロリー|グラム)(?![\p{L}])/iu;
const NAMED =
  /calor|kcal|energ|protein|carbo|sugar|fat\b|fib(?:re|er)|sodium|salt\b|열량|칼로리|단백질|탄수화물|지방|나트륨|당류|식이섬유|エネルギー|たんぱく質|炭水化物|脂質|能量|蛋白质|脂肪|eiwei(?:ß|t)|kohlenhydrat|fett|glucides|lipides|protéines|proteínas|grasas/iu;
const FEWEST_NAMES = 2;
const LONGEST = 900;
const MOST_LINKED = 0.3;

const isIn = (element: DomElement, box: DomElement): boolean =>
  nearest(element, (around) => around === box) !== null;

/** Whether a table, a list or a few lines in a box of their own say what a dish holds. */
function isNutrition(text: string): boolean {
  if (text.length > LONGEST) return false;
  const names = new Set([...text.matchAll(new RegExp(NAMED, 'giu'))].map(([name]) => name.toLowerCase()));
  return names.size >= FEWEST_NAMES && AMOUNT.test(text);
}

const boxAround = (element: DomElement): DomElement =>
  nearest(element, ({ localName }) => /^(?:ul|ol|dl|table)$/.test(localName), 4) ?? element;

/** The body of a recipe with what its dish holds, where that stands in the box of its text: a table of figures belongs to nothing, judged by itself. */
export function withNutrition(blocks: readonly Block[], page: WholePage): readonly Block[] {
  const { passages } = page;
  // A list of thousands of answers is read once, not for each of them.
  const told = new Map<DomElement, boolean>();
  const tells = (box: DomElement): boolean => {
    const known = told.get(box) ?? isNutrition(normalText(textOf(box)));
    told.set(box, known);
    return known;
  };
  const wanted = passages.filter(
    ({ element, linked, block }) =>
      linked < MOST_LINKED &&
      (block.type === 'table' || /^(?:li|dt|dd)$/.test(element.localName)) &&
      tells(block.type === 'table' ? element : boxAround(element)),
  );
  if (wanted.length === 0) return blocks;
  const held = passagesHeld(blocks, page);
  const box = hasIngredients(held) ? boxOf([...held]) : null;
  if (box === null) return blocks;
  return withMore(blocks, page, { held, more: wanted.filter(({ element }) => isIn(element, box)) });
}
