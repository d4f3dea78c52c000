/** A picture as it is looked at: 1 is the whole of it; `x` and `y` move its middle, in CSS pixels. */
export interface Look {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Look = { scale: 1, x: 0, y: 0 };

const MOST = 8;
/** Nearer to the whole than this is the whole. */
const NEARLY = 1.02;

const between = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Keeps a picture of a size over the stage: no edge comes further in than the stage's own. */
function kept({ scale, x, y }: Look, picture: Size, stage: Size): Look {
  const room = (drawn: number, seen: number): number => Math.max(0, (drawn * scale - seen) / 2);
  return {
    scale,
    x: between(x, room(picture.width, stage.width)),
    y: between(y, room(picture.height, stage.height)),
  };
}

interface Surroundings {
  /** The picture as it is drawn whole. */
  readonly picture: Size;
  readonly stage: Size;
}

/** Looks nearer or from further off; the point, counted from the middle of the stage, stays where it is. */
export function zoomed(
  look: Look,
  by: number,
  { picture, stage }: Surroundings,
  point: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Look {
  const scale = Math.min(MOST, look.scale * by);
  if (scale < NEARLY) return WHOLE;
  const grown = scale / look.scale;
  const x = point.x - (point.x - look.x) * grown;
  const y = point.y - (point.y - look.y) * grown;
  return kept({ scale, x, y }, picture, stage);
}

/** Moves what is looked at. */
export const moved = (look: Look, dx: number, dy: number, { picture, stage }: Surroundings): Look =>
  kept({ ...look, x: look.x + dx, y: look.y + dy }, picture, stage);
