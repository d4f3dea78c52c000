import { z } from 'zod';
import { ArticleId, HttpAddress } from '../../model/article.js';
import { JobId } from '../../model/job.js';

/** A site a person signed in to, by the host its data is kept under. */
export const SiteHost = z.string().min(1).max(253);

/** What the window of a site shows now. */
export const SiteView = z
  .strictObject({
    address: z.string().max(8_192),
    title: z.string().max(1_000),
    isLoading: z.boolean(),
    canGoBack: z.boolean(),
    canGoForward: z.boolean(),
    /** Why there is nothing to be seen. */
    failure: z.enum(['unreachable', 'certificate']).nullable(),
  })
  .readonly();
export type SiteView = z.infer<typeof SiteView>;

export const siteCommands = {
  /** Opens the window of sites at an address, or brings it to the front and goes there. */
  'sites.open': {
    runs: 'main',
    request: z.strictObject({ address: HttpAddress }),
    response: z.undefined(),
  },
  'sites.view': { runs: 'main', request: z.undefined(), response: SiteView.nullable() },
  'sites.go': {
    runs: 'main',
    request: z.strictObject({ step: z.enum(['back', 'forward', 'reload', 'stop']) }),
    response: z.undefined(),
  },
  /** Saves the page as it is seen; how that ends, the end of its job tells this window too. @throws `not-found` when none is shown */
  'sites.save': {
    runs: 'main',
    request: z.undefined(),
    response: z.strictObject({ articleId: ArticleId, jobId: JobId }),
  },
  /** Hosts under which data of sites is kept. */
  'sites.list': { runs: 'main', request: z.undefined(), response: z.array(SiteHost).max(1_000) },
  /** Removes everything a site keeps here: its cookies, and so the sign-in. There is no way back. */
  'sites.clear': { runs: 'main', request: z.strictObject({ host: SiteHost }), response: z.undefined() },
} as const;

export const siteEvents = {
  'sites.changed': SiteView,
  /** The key for the address was pressed over the site. */
  'sites.address-wanted': z.strictObject({}),
} as const;
