/** Points of a picture as Electron hands it out, four bytes each. */
interface Picture {
  readonly points: Uint8Array;
  /** In points. */
  readonly width: number;
}

/** So much two neighbours differ where a letter or a picture begins: the shades of a slope of colour are less. */
const STEP = 24;
/** Edges of boxes and rules: a line of them is as long as the page is wide or high, and is no letter. */
const FEWEST_EDGES = 120;
/** More in one column is the side of a box. */
const MOST_IN_COLUMN = 60;

const brightness = (points: Uint8Array, at: number): number =>
  ((points[at] ?? 0) + (points[at + 1] ?? 0) + (points[at + 2] ?? 0)) / 3;

/** How many steps from light to dark or back a picture has in each of its columns, from left to right. */
function edgesByColumn({ points, width }: Picture): Uint32Array {
  const edges = new Uint32Array(width);
  const row = width * 4;
  for (let start = 0; start + row <= points.length; start += row) {
    let last = brightness(points, start);
    for (let column = 1; column < width; column += 1) {
      const own = brightness(points, start + column * 4);
      if (Math.abs(own - last) >= STEP) edges[column] = (edges[column] ?? 0) + 1;
      last = own;
    }
  }
  return edges;
}

/**
 * Whether nothing is to be seen in a picture of a page: no line of letters and no picture, whatever its ground and its
 * boxes are coloured. Two dozen letters of body text have more edges than are asked for.
 */
export function isBlank(picture: Picture): boolean {
  const edges = edgesByColumn(picture);
  const all = edges.reduce((sum, count) => sum + Math.min(count, MOST_IN_COLUMN), 0);
  return all < FEWEST_EDGES;
}
