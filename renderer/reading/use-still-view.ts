import { type RefObject, useRef } from 'react';
import type { ViewBox } from '../../shared/ipc/contract/snapshots.js';
import type { Client } from '../lib/client.js';
import { useSession } from '../state/session.js';
import { useViewBox } from './use-view-box.js';

/** What stands before the view waits no longer for a picture of it. */
const LONGEST_MS = 200;

/** Draws what the view shows now, as large as it is. */
async function drawStill(
  client: Client,
  canvas: HTMLCanvasElement,
  { width, height }: ViewBox,
): Promise<void> {
  const picture = await client.call('snapshots.still');
  if (!picture) return;
  const bitmap = await createImageBitmap(new Blob([picture], { type: 'image/jpeg' }));
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
}

/**
 * Keeps the view of a whole page over its place. While something stands before the page that the view would hide, it
 * is taken away and a picture of it lies in its place.
 */
export function useStillView(
  pane: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
): RefObject<ViewBox | null> {
  const { client, attempt } = useSession();
  const box = useRef<ViewBox | null>(null);
  useViewBox(pane, (now) => {
    const before = box.current;
    box.current = now;
    if (now !== null || before === null || !canvas.current) {
      attempt(client.call('snapshots.place', { box: now }));
      return;
    }
    const drawn = drawStill(client, canvas.current, before).catch(() => undefined); // blank then
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
    attempt(
      // Where it is by then: what stood there may be gone already.
      Promise.race([drawn, late]).then(() => client.call('snapshots.place', { box: box.current })),
    );
  });
  return box;
}
