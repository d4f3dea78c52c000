import { type PointerEvent, type RefObject, useRef, useState, type WheelEvent } from 'react';
import { useWindowEvent } from '../lib/use-event.js';
import { type Look, moved, WHOLE, zoomed } from './picture-zoom.js';

/** One press of a key or a button makes the picture this much larger. */
const STEP = 1.4;
/** A turn of the wheel of 100 pixels does the same. */
const WHEEL = Math.log(STEP) / 100;

interface LookedAt {
  readonly look: Look;
  readonly isWhole: boolean;
  /** How large the picture is drawn, as a share of its natural size; null until it is known. */
  readonly share: number | null;
  /** The picture has come, or is another one. */
  readonly measure: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly whole: () => void;
  readonly move: (dx: number, dy: number) => void;
  readonly handlers: {
    readonly onWheel: (event: WheelEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
  };
}

/** Looks nearer at a picture on a stage, by keys, wheel and dragging. */
export function useLook(
  stage: RefObject<HTMLElement | null>,
  image: RefObject<HTMLImageElement | null>,
): LookedAt {
  const [look, setLook] = useState(WHOLE);
  const [wholeShare, setWholeShare] = useState<number | null>(null);
  /** Where the pointer was last while it drags. */
  const at = useRef({ x: 0, y: 0 });
  const around = () => ({
    // Its place in the layout, which no zoom changes.
    picture: { width: image.current?.offsetWidth ?? 0, height: image.current?.offsetHeight ?? 0 },
    stage: { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 },
  });
  const zoom = (by: number, point?: { x: number; y: number }): void =>
    setLook((now) => zoomed(now, by, around(), point));
  const move = (dx: number, dy: number): void => setLook((now) => moved(now, dx, dy, around()));

  const measure = (): void => {
    const { offsetWidth = 0, naturalWidth = 0 } = image.current ?? {};
    setWholeShare(naturalWidth === 0 ? null : offsetWidth / naturalWidth);
  };
  useWindowEvent('resize', measure);

  return {
    look,
    isWhole: look.scale === 1,
    share: wholeShare === null ? null : wholeShare * look.scale,
    measure,
    larger: () => zoom(STEP),
    smaller: () => zoom(1 / STEP),
    whole: () => setLook(WHOLE),
    move,
    handlers: {
      onWheel: ({ deltaY, clientX, clientY }) => {
        const box = stage.current?.getBoundingClientRect();
        if (!box) return;
        zoom(Math.exp(-deltaY * WHEEL), {
          x: clientX - (box.left + box.right) / 2,
          y: clientY - (box.top + box.bottom) / 2,
        });
      },
      onPointerDown: (event) => {
        if (event.button !== 0 || look.scale === 1) return;
        at.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        move(event.clientX - at.current.x, event.clientY - at.current.y);
        at.current = { x: event.clientX, y: event.clientY };
      },
    },
  };
}
