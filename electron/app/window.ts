import { BrowserWindow, screen } from 'electron';
import type { SettingsStore, WindowState } from '../settings/settings-store.js';
import { ownPage } from './own-page.js';
import { showWhenDrawn } from './show-when-drawn.js';

const DEFAULT_SIZE = { width: 1280, height: 832 };
const MINIMUM_SIZE = { minWidth: 400, minHeight: 520 };
/** Window states are written this long after the last move. */
const SETTLE_MS = 400;

interface WindowOptions {
  readonly preload: string;
  readonly settings: SettingsStore;
  readonly isDark: boolean;
  readonly report: (error: unknown) => void;
}

/** A window whose title bar no longer lies on any screen would be out of reach: then the default place is used. */
function isReachable(state: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlap =
      Math.min(state.x + state.width, workArea.x + workArea.width) - Math.max(state.x, workArea.x);
    return overlap >= 80 && state.y >= workArea.y - 8 && state.y < workArea.y + workArea.height - 40;
  });
}

/** Opens the one window where it last stood. The page inside is sandboxed and isolated; nothing else may be shown in it. */
export function openWindow({ preload, settings, isDark, report }: WindowOptions): BrowserWindow {
  const last = settings.readWindow();
  const place = last && isReachable(last) ? last : null;
  const { width, height } = place ?? DEFAULT_SIZE;
  const window = new BrowserWindow({
    ...(place && { x: place.x, y: place.y }),
    width,
    height: height + 1,
    ...MINIMUM_SIZE,
    show: false,
    ...ownPage(preload, isDark),
  });
  // Only another size makes a hidden window lay its page out. Else the page begins 0 px wide, more often than not
  // (Electron 33), is drawn as in the narrowest window first, and may stay so.
  window.setSize(width, height);
  if (place?.isMaximized) window.maximize();
  showWhenDrawn(window);
  rememberPlace(window, settings, report);
  return window;
}

function rememberPlace(
  window: BrowserWindow,
  settings: SettingsStore,
  report: (error: unknown) => void,
): void {
  let settling: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(settling);
    if (window.isDestroyed() || window.isMinimized()) return;
    try {
      settings.writeWindow({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
    } catch (error) {
      report(error); // where the window stands is not worth a message
    }
  };
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(write, SETTLE_MS);
  };
  window.on('resize', settle);
  window.on('move', settle);
  window.on('close', write);
}
