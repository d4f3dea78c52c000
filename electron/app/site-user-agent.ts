import { app } from 'electron';

/**
 * What sites are told that a page is shown in: the browser it is, and our name at the end. Electron's own would name
 * every version of everything, and some sites know it only to refuse it.
 */
export const siteUserAgent = (): string =>
  `${app.userAgentFallback.replace(/ \S*?(?:offprint|electron)\/\S+/gi, '').trim()} Offprint/${app.getVersion()}`;
