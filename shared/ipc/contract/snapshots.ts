import { z } from 'zod';
import { ArticleId } from '../../model/article.js';
import { JobId } from '../../model/job.js';
import { PageSight, SiteHost, WholePage } from '../../model/snapshot.js';

const id = z.strictObject({ id: ArticleId });

/** Where the view of a whole page lies in the page, in CSS pixels. */
export const ViewBox = z.strictObject({
  x: z.number().min(-10_000).max(100_000),
  y: z.number().min(-10_000).max(100_000),
  width: z.number().min(0).max(100_000),
  height: z.number().min(0).max(100_000),
});
export type ViewBox = z.infer<typeof ViewBox>;

export const snapshotCommands = {
  /** The whole page of an article. */
  'snapshots.read': { runs: 'library', request: id, response: WholePage },
  /**
   * Queues the keeping of the whole page of an article from the bytes it was read from, or, drawn, as a browser shows it
   * now. `not-found` when it never was a page.
   */
  'snapshots.keep': {
    runs: 'library',
    request: id.extend({ isDrawn: z.literal(true).optional() }),
    response: z.strictObject({ jobId: JobId }),
  },
  /** Takes the whole page away; the article stays. Undoable. */
  'snapshots.remove': { runs: 'library', request: id, response: z.undefined() },
  /** Hosts of the sites of which every page is kept whole when it is saved. */
  'snapshots.sites': { runs: 'library', request: z.undefined(), response: z.array(SiteHost).max(1_000) },
  'snapshots.set-site': {
    runs: 'library',
    request: z.strictObject({ host: SiteHost, isOn: z.boolean() }),
    response: z.undefined(),
  },
  /** Shows the whole page of an article in a view of its own over the page; `not-found` when its file is not on disk. */
  'snapshots.show': { runs: 'main', request: id.extend({ box: ViewBox }), response: z.undefined() },
  /** What is seen of the whole page of an article when it is drawn. */
  'snapshots.look': { runs: 'main', request: id, response: PageSight },
  /** Moves the view, or with null hides it, as the page's own menus and dialogs need the room. */
  'snapshots.place': {
    runs: 'main',
    request: z.strictObject({ box: ViewBox.nullable() }),
    response: z.undefined(),
  },
  /** A picture of what the view shows now, as JPEG; null while it shows nothing. */
  'snapshots.still': {
    runs: 'main',
    request: z.undefined(),
    response: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
  },
  /** Gives the focus to the view, or back to the page. */
  'snapshots.focus': {
    runs: 'main',
    request: z.strictObject({ isInside: z.boolean() }),
    response: z.undefined(),
  },
  /** Looks for words in the view, or with none ends that. */
  'snapshots.find': {
    runs: 'main',
    request: z.strictObject({ text: z.string().max(500), step: z.union([z.literal(1), z.literal(-1)]) }),
    response: z.undefined(),
  },
  'snapshots.close': { runs: 'main', request: z.undefined(), response: z.undefined() },
  /** Asks for a place with the system's dialog and writes the whole page there, byte for byte. Null when the person cancelled. */
  'snapshots.export': {
    runs: 'main',
    request: id,
    response: z.strictObject({ fileName: z.string() }).nullable(),
  },
} as const;

export const snapshotEvents = {
  /** A key that is the app's was pressed in the view. */
  'snapshots.key': z.strictObject({
    key: z.string(),
    code: z.string(),
    shiftKey: z.boolean(),
    ctrlKey: z.boolean(),
    altKey: z.boolean(),
    metaKey: z.boolean(),
  }),
  /** How often words were found in the view, and which of them is shown, counted from 1. */
  'snapshots.found': z.strictObject({ count: z.int().min(0), at: z.int().min(0) }),
  /** Which sites' pages are kept whole changed. */
  'snapshots.sites-changed': z.strictObject({}),
} as const;
