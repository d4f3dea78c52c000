import type { CommandName, Request, Response } from '../../../shared/ipc/contract.js';

/** What main and the library answer whatever they hold, as a page on its own needs it. */
export const steadyAnswers = {
  'app.info': () => ({
    version: '0.1.0',
    electron: '33.2.1',
    platform: 'linux',
    libraryFolder: '/home/reader/.config/Offprint/library',
  }),
  'app.usable': () => undefined,
  'app.open-address': () => undefined,
  'app.show-library-folder': () => undefined,
  'menus.show': () => null,
  'clipboard.write': () => undefined,
  'clipboard.address': () => null,
  'clipboard.text': () => '',
  'clipboard.copy-selection': () => undefined,
  'backups.list': () => ({ copies: [], problem: null, recovery: null }),
  'backups.restore': () => undefined,
  'backups.acknowledge': () => undefined,
  'pictures.copy': () => undefined,
  'pictures.save': () => ({ fileName: 'picture.png' }),
  'exports.notes': () => ({ fileName: 'notes.md' }),
  'jobs.list': () => [],
  'jobs.activity': () => ({
    counts: { running: 0, waiting: 0, deferred: 0, failed: 0 },
    retriable: 0,
    open: [],
    ended: [],
  }),
  'jobs.cancel': () => undefined,
  'jobs.cancel-all': () => 0,
  'jobs.retry': () => undefined,
  'jobs.retry-failed': () => 0,
  'jobs.dismiss': () => undefined,
  'jobs.network-changed': () => undefined,
} satisfies { readonly [N in CommandName]?: (request: Request<N>) => Response<N> };
