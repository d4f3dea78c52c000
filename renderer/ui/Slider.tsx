import { useId } from 'react';
import styles from './Fields.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly range: { readonly from: number; readonly to: number; readonly step: number };
  /** The value in words, shown beside the slider and told by screen readers. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
}

/** A number chosen by drawing or by the arrow keys. */
export function Slider({ label, value, range, shown, onChange }: SliderProps) {
  const id = useId();
  const { from, to, step } = range;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        className={styles['slider']}
        style={{ '--filled': `${((value - from) / (to - from)) * 100}%` }}
        min={from}
        max={to}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id} aria-hidden="true">
        {shown}
      </output>
    </div>
  );
}
