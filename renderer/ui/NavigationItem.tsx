import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import styles from './NavigationItem.module.css';

interface NavigationItemProps {
  /** What stands behind the `#` of its address: no other item has it. */
  readonly place: string;
  readonly icon: LucideIcon;
  readonly name: string;
  /** What it and its number are called in words, where the two say too little when they are read out. */
  readonly label?: string;
  /** Stands in the rail instead of a sign that many places share; the beginning of the name. */
  readonly railName?: string;
  readonly title: string;
  /** How much is there; nothing when left out. */
  readonly count?: string | undefined;
  /** Whether that much waits to be done. */
  readonly isUrgent?: boolean;
  readonly isCurrent: boolean;
  /** How many places it stands under. */
  readonly depth?: number;
  /** Pixels; what a person made has the smaller. */
  readonly iconSize?: 16 | 17;
  readonly onOpen: () => void;
  readonly onContextMenu?: (event: MouseEvent) => void;
}

interface CountProps {
  readonly count: string;
  readonly isUrgent: boolean;
  readonly isSaid: boolean;
}

function Count({ count, isUrgent, isSaid }: CountProps) {
  if (isSaid) return <em data-urgent={isUrgent}>{count}</em>;
  // Drawn, not said: the label says it in words (WCAG 2.5.3).
  return <em data-urgent={isUrgent} data-count={count} aria-hidden="true" />;
}

/** A place in the navigation and how much is there; its icon alone where there is room for no more. */
export function NavigationItem({
  place,
  icon: Icon,
  name,
  label,
  railName,
  title,
  count,
  isUrgent = false,
  isCurrent,
  depth = 0,
  iconSize = 17,
  onOpen,
  onContextMenu,
}: NavigationItemProps) {
  return (
    <a
      href={`#${place}`}
      className={styles['item']}
      style={{ '--depth': depth }}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      title={title}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
      onContextMenu={onContextMenu}
    >
      <Icon size={iconSize} strokeWidth={1.75} aria-hidden="true" />
      {railName === undefined ? null : <b aria-hidden="true">{railName}</b>}
      <span>{name}</span>
      {count === undefined ? null : <Count count={count} isUrgent={isUrgent} isSaid={label === undefined} />}
    </a>
  );
}
