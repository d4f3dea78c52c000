import { defaultType } from '../../shared/default-type.js';
import type { ThemeChoice, TypeSettings } from '../../shared/model/settings.js';
import { createTurns } from '../lib/turns.js';
import { toggleTypePopover } from '../lib/type-popover.js';
import { openArticle } from './reading.js';
import { readingType, scriptOf, steppedSize } from './reading-type.js';
import type { Session } from './session.js';

/** The order of the one key that goes through the themes. */
const nextTheme: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  light: 'sepia',
  sepia: 'dark',
  dark: 'system',
  system: 'light',
};

async function cycleTheme({ settings, toasts }: Session): Promise<void> {
  const theme = nextTheme[settings.store.get().settings.theme];
  await settings.change({ theme });
  toasts.announce((words) => `${words.settings.theme}: ${words.settings.themes[theme]}`);
}

function changeSize({ settings, reading, toasts }: Session, by: 1 | -1 | null): void {
  const article = openArticle(reading.store.get().page);
  const script = scriptOf(article?.language ?? null);
  const chosen = settings.store.get().settings;
  const textSize = by === null ? null : steppedSize(readingType(chosen, script).size, by);
  settings.changeSoon({ textSize });
  const { size } = readingType({ ...chosen, textSize }, script);
  toasts.announce(({ type }) => type.sizeNow(size));
}

/** The part of the settings that sets articles, as it is now. */
function typeOf({ settings }: Session): TypeSettings {
  const { textSize, lineSpacing, lineLength, hangulFamily, latinFamily, keepsWords, alignment, paragraphs } =
    settings.store.get().settings;
  return { textSize, lineSpacing, lineLength, hangulFamily, latinFamily, keepsWords, alignment, paragraphs };
}

/** Sets articles as the design does, and offers the way back: settings are no step of the library's log. */
export function resetType(session: Session): void {
  const { settings, toasts, attempt } = session;
  const before = typeOf(session);
  settings.flush();
  attempt(settings.change(defaultType));
  toasts.show('info', ({ type }) => type.wasReset, {
    name: ({ acts }) => acts.undo,
    go: () => attempt(settings.change(before)),
    isPassing: true,
  });
}

/** How everything, and how articles, are set. */
export function typeCommands(session: Session) {
  /** The second of two quick keys goes on from the theme that the first one chose. */
  const inTurn = createTurns();
  return {
    'cycle-theme': () => session.attempt(inTurn(() => cycleTheme(session))),
    'larger-type': () => changeSize(session, 1),
    'smaller-type': () => changeSize(session, -1),
    'usual-type': () => changeSize(session, null),
    'show-type': () => toggleTypePopover(),
  };
}
