import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.js';
import type { CommandRunningIn, EventName } from '../../../shared/ipc/contract.js';
import type { Handlers } from '../../ipc/dispatch.js';
import { publish } from '../../ipc/publish.js';
import { internalCommands } from '../../library/contract.js';
import type { SiteDoor } from '../../net/site-proxy.js';
import type { AskVisitorHeaders } from '../../net/visitor.js';
import { askInternally, type AskLibrary } from '../ask-internally.js';
import { holdInPlace } from '../navigation.js';
import { ownPage } from '../own-page.js';
import type { Appearance } from '../../../shared/model/settings.js';
import type { SiteKey } from '../../../shared/site-keys.js';
import { openSitePage, type SitePage } from './site-page.js';
import { siteHeaders } from './site-headers.js';
import { clearSite, keptSites, siteSession } from './site-session.js';

type SiteCommands = Extract<CommandRunningIn<'main'>, `sites.${string}`>;

/** Room for our own bar above the site; the same in renderer/sites/Sites.module.css. */
const BAR_HEIGHT = 56;

const JOB_ENDS: ReadonlySet<EventName> = new Set(['job.finished', 'job.failed', 'job.deferred']);

interface Options {
  readonly ask: AskLibrary;
  readonly preload: string;
  readonly pageOrigin: string;
  readonly isDark: () => boolean;
  readonly report: (error: unknown) => void;
}

export interface Sites {
  readonly handlers: Handlers<SiteCommands>;
  /** What the session of a site sends along for what its pages are made of. */
  readonly headersFor: AskVisitorHeaders;
  /** Lets its bar look and speak as the app does now. */
  readonly dress: (appearance: Appearance) => void;
  /** Tells its bar how a save of it may have ended. */
  readonly hear: (name: EventName, payload: unknown) => void;
  readonly close: () => void;
}

interface Opened {
  readonly window: BrowserWindow;
  page: SitePage;
  host: string;
}

/** The window in which a person signs in to sites: our bar above, the site below in a view and a session of its own. */
export function createSites({ ask, preload, pageOrigin, isDark, report }: Options): Sites {
  const folder = join(app.getPath('userData'), 'Partitions');
  let opened: Opened | null = null;
  /** Two wishes at once are for one window. */
  let opening: Promise<Opened> | null = null;
  let door: SiteDoor = { port: 0, user: '', password: '' };

  const tell = (): void => {
    if (!opened || opened.window.isDestroyed()) return;
    const { window, page } = opened;
    const now = page.now();
    page.view.setVisible(now.failure === null);
    publish(window.webContents, 'sites.changed', now);
  };
  const press = (key: SiteKey): void => {
    if (!opened) return;
    if (key !== 'address') return opened.page.step(key);
    opened.window.webContents.focus();
    publish(opened.window.webContents, 'sites.address-wanted', {});
  };
  const lay = ({ window, page }: Opened): void => {
    const { width, height } = window.getContentBounds();
    page.view.setBounds({ x: 0, y: BAR_HEIGHT, width, height: Math.max(0, height - BAR_HEIGHT) });
  };
  const show = async (host: string): Promise<SitePage> => {
    door = internalCommands['sites.door'].response.parse(await askInternally(ask, 'sites.door', undefined));
    const page: SitePage = openSitePage(await siteSession(host, folder, door.port), {
      door: () => door,
      onChange: tell,
      onKey: press,
      onGone: () => {
        if (opened?.page === page) opened.window.close();
      },
    });
    return page;
  };

  async function open(host: string): Promise<Opened> {
    const page = await show(host);
    const window = new BrowserWindow({
      width: 1_100,
      height: 780,
      minWidth: 480,
      minHeight: 400,
      autoHideMenuBar: true,
      ...ownPage(preload, isDark()),
    });
    holdInPlace(window.webContents, pageOrigin);
    const mine: Opened = { window, page, host };
    opened = mine;
    window.contentView.addChildView(page.view);
    lay(mine);
    window.on('resize', () => lay(mine));
    window.once('closed', () => {
      opened = null;
      mine.page.close();
    });
    // The site is shown even where our bar above it is not, and the window may be closed before the bar is there.
    await window.loadURL(`${pageOrigin}/sites.html`).catch((error: unknown) => {
      if (!window.isDestroyed()) report(error);
    });
    return mine;
  }

  /** A site has a session of its own, so another site is another view. */
  async function change(mine: Opened, host: string): Promise<void> {
    const page = await show(host);
    if (mine.window.isDestroyed()) return page.close();
    const before = mine.page;
    mine.window.contentView.removeChildView(before.view);
    Object.assign(mine, { page, host });
    before.close();
    mine.window.contentView.addChildView(page.view);
    lay(mine);
  }

  return {
    dress: (appearance) => {
      if (opened) publish(opened.window.webContents, 'settings.changed', appearance);
    },
    hear: (name, payload) => {
      if (opened && JOB_ENDS.has(name)) publish(opened.window.webContents, name, payload);
    },
    close: () => opened?.window.destroy(),
    headersFor: (visitor, address) => siteHeaders(visitor, address, folder),
    handlers: {
      'sites.open': async ({ address }) => {
        const host = new URL(address).hostname;
        opening ??= opened ? null : open(host).finally(() => (opening = null));
        const mine = (await opening) ?? opened;
        if (mine && mine.host !== host) await change(mine, host);
        if (!mine || mine.window.isDestroyed()) return undefined; // closed meanwhile
        mine.page.go(address);
        mine.window.show();
        mine.window.focus();
        return undefined;
      },
      'sites.view': () => opened?.page.now() ?? null,
      'sites.go': ({ step }) => {
        opened?.page.step(step);
        return undefined;
      },
      'sites.save': async () => {
        if (!opened || opened.page.now().failure !== null) throw new AppError('not-found');
        const site = opened.host;
        const shown = { ...(await opened.page.read()), site };
        const answer = await askInternally(ask, 'sites.save-shown', shown);
        return internalCommands['sites.save-shown'].response.parse(answer);
      },
      'sites.list': () => [...keptSites(folder)],
      'sites.clear': async ({ host }) => {
        await clearSite(host, folder);
        return undefined;
      },
    },
  };
}
