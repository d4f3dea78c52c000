import { app, Menu } from 'electron';
import { report } from './app/log.js';
import { LINK_SCHEME, linkAmong, SaveLinks } from './app/save-link.js';
import { claimSchemes } from './app/page-protocol.js';
import { silenceChromium } from './app/session-policy.js';
import { profileFolder } from './app/paths.js';
import { endUnwritable, isProfileWritable } from './app/profile-access.js';
import { startApp } from './app/start-app.js';

/** Where `npm run dev` serves the page; the built app serves itself. */
const devServer = app.isPackaged ? undefined : process.env['OFFPRINT_DEV_SERVER'];

// A link may come before anything else: it waits until there is a page that takes it.
const links = new SaveLinks();
app.on('open-url', (event, link) => {
  event.preventDefault();
  links.hear(link);
});
links.hear(linkAmong(process.argv));
if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);

// These must happen before the app is ready. Without a word on menus Electron makes one of its own, which nobody would see.
Menu.setApplicationMenu(null);
claimSchemes();
silenceChromium(devServer);

// Chromium's lock fails in such a folder just as it does when Offprint already runs.
if (!isProfileWritable(profileFolder())) {
  endUnwritable(profileFolder()).catch(report);
} else if (app.requestSingleInstanceLock()) {
  // Chromium cannot sandbox as root: the start scripts then pass `--no-sandbox`, and this call would undo that.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Never `await` readiness at the top level: Electron is ready only after this module has finished.
  app
    .whenReady()
    .then(() => startApp(devServer, links))
    .catch((error: unknown) => {
      report(error);
      app.exit(1);
    });
} else {
  // The first instance brings its window to the front (`second-instance`).
  const isShotWanted = app.commandLine.hasSwitch('shot');
  if (isShotWanted) console.error('Offprint already runs on this profile, so no picture was taken.');
  app.exit(isShotWanted ? 1 : 0);
}
