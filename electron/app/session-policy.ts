import { app, type Session } from 'electron';

/** The name of the way out that sessions of signed-in sites have, on this machine: the only one Chromium may look up. */
export const DOOR_HOST = 'sites.offprint.localhost';

/** Schemes the page itself is made of. Developer tools are part of Electron, not of the page. */
const OWN = /^(?:app|asset|devtools):/;

/**
 * Keeps Chromium itself off the network, before the app is ready: it resolves no name and updates nothing.
 * Articles are fetched elsewhere, by the library process with its own checks (security.md §1, row 4).
 */
export function silenceChromium(devServer: string | undefined): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('no-proxy-server');
  if (devServer === undefined)
    app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND, EXCLUDE ${DOOR_HOST}`);
}

/** Refuses what no page of this app may have, ours or a site's: permissions, devices, downloads, and the spell checker, which would load dictionaries. */
export function refusePowers(session: Session): void {
  session.setSpellCheckerEnabled(false);
  // Although off, Chromium asks Google for the dictionary of the system's language as soon as there is a session.
  session.setSpellCheckerDictionaryDownloadURL('app://no-dictionaries/');
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Refuses every power, and every request but those of our own schemes (`own`). */
export function restrictSession(session: Session, devServer: string | undefined, own = OWN): void {
  refusePowers(session);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = own.test(details.url) || isDevServer(details.url, devServer);
    answer({ cancel: !isOwn });
  });
}

function isDevServer(url: string, devServer: string | undefined): boolean {
  if (devServer === undefined || !URL.canParse(url)) return false;
  return new URL(url).host === new URL(devServer).host;
}
