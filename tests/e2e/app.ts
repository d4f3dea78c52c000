import { test as base, expect } from '@playwright/test';
import { type FakeSite, startFakeSite } from '../fixtures/fake-site.js';
import { type GivenSettings, RunningApp } from './running-app.js';

export { expect } from '@playwright/test';

interface Options {
  /** What was chosen before the app starts; the site's address is allowed besides. Null for the very first start. */
  readonly settings: GivenSettings | null;
  /** Further command line arguments of the first start. */
  readonly startArguments: readonly string[];
}

interface Fixtures {
  /** A news site of this test's own. */
  readonly site: FakeSite;
  /** The built app over a profile of this test's own. It runs, and it is ended whatever happens. */
  readonly app: RunningApp;
}

/**
 * A journey: a fresh profile, a running app, a news site. A test fails when the page or main complained of anything
 * (an error, a warning, a breach of the policy) that it did not forgive.
 */
export const test = base.extend<Options & Fixtures>({
  settings: [{ language: 'en', theme: 'light' }, { option: true }],
  startArguments: [[], { option: true }],

  site: async ({}, provide) => {
    const site = await startFakeSite();
    await provide(site);
    await site.close();
  },

  app: async ({ site, settings, startArguments }, provide, info) => {
    const { plain, untrusted, closed } = site.hosts;
    const app = new RunningApp({
      profile: info.outputPath('profile'),
      settings: settings && { allowedPrivateHosts: [plain, untrusted, closed], ...settings },
    });
    try {
      await app.start({ args: startArguments });
      await provide(app);
      if (info.status !== info.expectedStatus) await attachPicture(app, info);
    } finally {
      await app.end();
    }
    expect(app.complaints, 'What the page and main complained of').toEqual([]);
  },
});

interface Attaching {
  outputPath(name: string): string;
  attach(name: string, options: { path: string; contentType: string }): Promise<void>;
}

/** Keeps a picture of the window of a test that failed. */
async function attachPicture(app: RunningApp, info: Attaching): Promise<void> {
  const path = info.outputPath('failed.png');
  try {
    await app.page.screenshot({ path });
    await info.attach('window', { path, contentType: 'image/png' });
  } catch {
    // There was no window left to be seen.
  }
}
