import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import styles from './SettingsView.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChoose: (choice: T) => void;
}

/** One setting with a few possible values. */
export function Choice<T extends string>({ label, value, choices, names, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['select']}>
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const choice = choices.find((one) => one === event.target.value);
            if (choice !== undefined) onChoose(choice);
          }}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {names[choice]}
            </option>
          ))}
        </select>
        <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" />
      </div>
    </div>
  );
}
