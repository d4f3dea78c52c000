import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './Divider.module.css';

/** How far one press of an arrow key moves a divider, in CSS pixels; with Shift, four times as far. */
const STEP = 8;

interface DividerProps {
  readonly label: string;
  /** Id of the pane before it, whose width it sets. */
  readonly controls: string;
  readonly width: number;
  readonly range: { readonly least: number; readonly most: number; readonly usual: number };
  readonly className?: string | undefined;
  readonly onWidth: (width: number) => void;
}

/** The edge between two panes, to be dragged or moved by key. A double click puts it back where it began. */
export function Divider({ label, controls, width, range, className, onWidth }: DividerProps) {
  const { least, most, usual } = range;
  /** Where a drag began. */
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (wanted: number): void => onWidth(Math.round(Math.min(most, Math.max(least, wanted))));

  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.shiftKey ? 4 * STEP : STEP;
    const moved = { ArrowLeft: width - step, ArrowRight: width + step, Home: least, End: most, Enter: usual };
    const wanted = new Map(Object.entries(moved)).get(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a control
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an hr has no value to move
      role="separator"
      className={[styles['divider'], className].join(' ')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved by key, too
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      onPointerDown={down}
      // Whoever drags it has the keys elsewhere, and wants them there.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => {
        if (from.current) set(from.current.width + event.clientX - from.current.x);
      }}
      onLostPointerCapture={() => {
        from.current = null;
      }}
      onDoubleClick={() => set(usual)}
      onKeyDown={press}
    />
  );
}
