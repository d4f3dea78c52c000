import type { ErrorCode, FailureFacts } from '../../model/failure.js';
import { placeFailures } from './place-failures.js';
import { walls } from './walls.js';

/** What went wrong, in words: what happened, what is safe, what to do. `brief` fits into a row of the list. */
export interface FailureWords {
  readonly sentence: (facts: FailureFacts) => string;
  readonly brief: (facts: FailureFacts) => string;
}

const site = ({ host }: FailureFacts): string => host ?? 'The site';
const megabytes = ({ limitBytes }: FailureFacts): string =>
  limitBytes === undefined ? 'the limit' : `${Math.round(limitBytes / 1_048_576)} MB`;

/** Answers that say the page may not be read like this. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 451]);

function httpStatus(facts: FailureFacts): string {
  const status = facts.status ?? 0;
  if (status === 404 || status === 410) {
    return `${site(facts)} no longer has this page (${status}). The address is kept. If you have the text, you can paste it.`;
  }
  if (status >= 500) {
    return `${site(facts)} is having trouble (${status}). The address is kept. Trying again later usually helps.`;
  }
  if (status === 429) {
    return `${site(facts)} was asked too often and wants a pause (429). The address is kept. Please try again later.`;
  }
  if (!REFUSED.has(status)) {
    return `${site(facts)} did not give the page (${status}). The address is kept. You can try again or paste the text.`;
  }
  return `${site(facts)} refused the request (${status}). It may need a login or a subscription. The address is kept. You can paste the text instead.`;
}

function httpStatusBrief({ status = 0 }: FailureFacts): string {
  if (status === 404 || status === 410) return 'page not found';
  if (status === 429) return 'too many requests';
  if (REFUSED.has(status)) return 'site refused';
  return status >= 500 ? 'site error' : 'page not given';
}

function picturesBrief({ host, status }: FailureFacts): string {
  if (status === undefined) return host === undefined ? 'no picture came' : 'site not reached';
  if (status === 404 || status === 410) return `gone from the site, ${status}`;
  if (REFUSED.has(status)) return `site refused, ${status}`;
  return status >= 500 ? `site error, ${status}` : `not given, ${status}`;
}

function badAddress({ host, port }: FailureFacts): string {
  if (host !== undefined)
    return `${host} sends this address on to a place that is no web page, so it was not followed. Headline and address are kept.`;
  return port === undefined
    ? 'This is not a web address that can be saved. Addresses begin with http:// or https://.'
    : `Port ${port} is not one that web pages are on, so it was not asked. Ports 80, 443 and from 1024 on can be saved.`;
}

/** English words for every error code. */
export const failures: Readonly<Record<ErrorCode, FailureWords>> = {
  'bad-request': {
    sentence: () =>
      'That could not be understood, so nothing was changed. Please check what was entered and try again.',
    brief: () => 'not understood',
  },
  'untrusted-sender': {
    sentence: () => 'The window is not allowed to do that. Nothing was changed. Restarting Offprint helps.',
    brief: () => 'not allowed',
  },
  'not-found': {
    sentence: () => 'This is no longer in the library. It may have been deleted; Undo brings it back.',
    brief: () => 'not there',
  },
  internal: {
    sentence: () =>
      'Something went wrong inside Offprint. What was saved before is intact. Please try again.',
    brief: () => 'a fault in Offprint',
  },
  'library-restarting': {
    sentence: () =>
      'The library is starting again. Everything saved is intact. Please try again in a moment.',
    brief: () => 'library restarting',
  },
  offline: {
    sentence: () => 'You are offline. The address is kept and the text will be fetched when you are back.',
    brief: () => 'offline',
  },
  'host-not-found': {
    sentence: (facts) =>
      `${site(facts)} could not be found. The address is kept. Please check its spelling, or your connection.`,
    brief: () => 'site not found',
  },
  'connection-refused': {
    sentence: (facts) =>
      `${site(facts)} did not accept the connection. The address is kept. Please try again later.`,
    brief: () => 'no connection',
  },
  'connection-lost': {
    sentence: (facts) =>
      `The connection to ${facts.host ?? 'the site'} broke off. Nothing half-finished was stored and the address is kept. Please try again.`,
    brief: () => 'connection lost',
  },
  certificate: {
    sentence: (facts) =>
      `${site(facts)} could not prove that it is the real site, so nothing was fetched. The address is kept. Opening it in the browser shows more.`,
    brief: () => 'certificate not valid',
  },
  timeout: {
    sentence: (facts) =>
      `${site(facts)} took too long to answer. The address is kept. Please try again later.`,
    brief: () => 'no answer in time',
  },
  'http-status': { sentence: httpStatus, brief: httpStatusBrief },
  'too-many-redirects': {
    sentence: (facts) =>
      `${site(facts)} kept sending the request elsewhere. The address is kept. Opening it in the browser may give the real address.`,
    brief: () => 'too many redirects',
  },
  'bad-address': {
    sentence: badAddress,
    brief: ({ host, port }) =>
      host === undefined && port === undefined ? 'not a web address' : 'address not allowed',
  },
  'private-address': {
    sentence: ({ host }) =>
      host === undefined
        ? 'This address is inside your own network, so it was not fetched. If you trust it, you can allow it in Settings and try again.'
        : `This address leads to ${host}, which is inside your own network, so it was not fetched. If you trust it, you can allow it in Settings and try again.`,
    brief: () => 'private address',
  },
  'too-large': {
    sentence: (facts) =>
      `This is larger than ${megabytes(facts)}, which is more than an article can be, so it was not saved. An address stays in the list.`,
    brief: () => 'too large',
  },
  'not-html': {
    sentence: () =>
      'There is no article at this address, but a file of another kind. The address is kept. You can open it in the browser.',
    brief: () => 'not an article',
  },
  'unreadable-page': {
    sentence: ({ wall }) =>
      wall === undefined
        ? 'No article text was found on this page. Headline and address are kept. You can paste the text instead.'
        : `${walls[wall].told} Headline and address are kept. ${walls[wall].way}`,
    brief: ({ wall }) => (wall === undefined ? 'no text found' : walls[wall].brief),
  },
  'parse-failed': {
    sentence: () =>
      'The text could not be taken out of this page. Headline and address are kept. You can try again or paste the text.',
    brief: () => 'text not readable',
  },
  'rendering-failed': {
    sentence: (facts) =>
      `The page of ${facts.host ?? 'this site'} could not be drawn: its scripts came to no end, or its hidden window failed. Headline and address are kept. You can try again or paste the text.`,
    brief: () => 'page could not be drawn',
  },
  'needs-window': {
    sentence: () =>
      'This page is drawn by its own scripts, and the command line has no window to draw it in. The address is kept; “Try again” in Offprint saves it.',
    brief: () => 'needs a window',
  },
  'unreadable-file': {
    sentence: () =>
      'No text was found in this file. Its row stays in the list, and you can paste the text. The file itself is untouched.',
    brief: () => 'file not readable',
  },
  'not-media': {
    sentence: () =>
      'This film or sound cannot be kept: its site gives it out in pieces, or only in its own player. The link to it stays.',
    brief: () => 'cannot be kept',
  },
  'pictures-missing': {
    sentence: (facts) =>
      `The pictures could not be fetched this time either: ${picturesBrief(facts)}. The text is intact.`,
    brief: picturesBrief,
  },
  duplicate: {
    sentence: () => 'This article is already in your library. Nothing was saved twice.',
    brief: () => 'already saved',
  },
  'original-gone': {
    sentence: () =>
      'The page this article was read from is not kept on this device, so it cannot be read again. The text is intact.',
    brief: () => 'page not kept',
  },
  'outcome-weaker': {
    sentence: ({ wall }) =>
      wall === undefined
        ? 'What came is much less than the text you have, perhaps a notice or a login page: you may need to sign in to the site. Your text stays as it is.'
        : `${walls[wall].told} Your text stays as it is.`,
    brief: ({ wall }) => (wall === undefined ? 'less text than before' : walls[wall].brief),
  },
  'outcome-other': {
    sentence: () =>
      'A quite different text came from this address, perhaps a notice of the site. It is kept under Versions; your text stays as it is.',
    brief: () => 'a different text',
  },
  cancelled: {
    sentence: () => 'Headline and address are kept. You can try again whenever you like.',
    brief: () => 'stopped',
  },
  'disk-full': {
    sentence: () =>
      'The disk is full, so saving has stopped. Everything saved so far is intact. Please make some room and try again.',
    brief: () => 'disk full',
  },
  'library-read-only': {
    sentence: () =>
      'The library folder cannot be written to, so nothing was changed. Everything in it can still be read. Please check the permissions of the folder.',
    brief: () => 'folder read-only',
  },
  'library-damaged': {
    sentence: () =>
      'Part of the library file is damaged and could not be read. Nothing was changed. Please quit and start Offprint again: it then keeps the damaged file and opens the newest safety copy. Settings can restore another one.',
    brief: () => 'library damaged',
  },
  'library-newer': {
    sentence: () =>
      'This library was written by a newer Offprint, so it was left untouched. Please update Offprint to open it.',
    brief: () => 'library is newer',
  },
  'copy-damaged': {
    sentence: () =>
      'This safety copy is damaged, so it was set aside. Your library is as it was. Please choose another copy.',
    brief: () => 'copy damaged',
  },
  'text-lost': {
    sentence: () =>
      'The library file was damaged where the text of this article stood. Title, highlights and notes are kept. You can try again or paste the text.',
    brief: () => 'text was damaged',
  },
  'write-failed': {
    sentence: () =>
      'Writing to the disk failed, so this was not stored. Everything saved before is intact. Please try again.',
    brief: () => 'could not be written',
  },
  ...placeFailures,
};
