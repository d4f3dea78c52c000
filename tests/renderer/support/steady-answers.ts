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
  'clipboard.copy-selection': () => undefined,
  'backups.list': () => ({ copies: [], problem: null, recovery: null }),
  'backups.restore': () => undefined,
  'backups.acknowledge': () => undefined,
  'pictures.copy': () => undefined,
  'pictures.save': () => ({ fileName: 'picture.png' }),
  'exports.notes': () => ({ fileName: 'notes.md' }),
  'jobs.list': () => [],
  'jobs.cancel': () => undefined,
  'jobs.network-changed': () => undefined,
} satisfies { readonly [N in CommandName]?: (request: Request<N>) => Response<N> };
