import type { KeyboardEvent, ReactNode } from 'react';

interface ToolbarProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

const enabledButtons = (toolbar: HTMLElement): readonly HTMLButtonElement[] =>
  [...toolbar.querySelectorAll('button')].filter((button) => !button.disabled);

const moves: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowRight: (from, count) => (from + 1) % count,
  ArrowLeft: (from, count) => (from - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = enabledButtons(event.currentTarget);
  const from = buttons.findIndex((button) => button === document.activeElement);
  const move = moves[event.key];
  if (!move || from < 0) return;
  event.preventDefault();
  buttons[move(from, buttons.length)]?.focus();
}

/** A row of buttons that the arrow keys walk through. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  return (
    <div role="toolbar" aria-label={label} className={className} onKeyDown={walk} tabIndex={-1}>
      {children}
    </div>
  );
}
