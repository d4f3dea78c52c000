import type { View } from '../../shared/model/article.js';

/** How a list looked before an act took rows out of it. */
export interface WayBack {
  readonly view: View;
  /** Chooses the rows again and opens the article that was open. */
  readonly comeBack: () => void;
}

/** The ways back of the acts of this window, by the number of the step that Undo takes back. */
export interface WaysBack {
  remember(step: number, way: WayBack): void;
  of(step: number): WayBack | null;
}

/** As many as a person goes back one by one; each holds which rows were picked. */
const MOST_KEPT = 50;

export function createWaysBack(): WaysBack {
  const ways = new Map<number, WayBack>();
  return {
    remember: (step, way) => {
      ways.set(step, way);
      const [oldest] = ways.keys();
      if (ways.size > MOST_KEPT && oldest !== undefined) ways.delete(oldest);
    },
    of: (step) => ways.get(step) ?? null,
  };
}
