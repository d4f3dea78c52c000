import { z } from 'zod';
import { MOST_HELD_DRAFTS } from '../../limits.js';
import { SaveDraft } from '../../model/save-draft.js';

const drafts = z.array(SaveDraft).max(MOST_HELD_DRAFTS);

export const saveDraftCommands = {
  /** Keeps what stands in the save box in the profile, in the place of what was kept before. Fails as writing files does. */
  'save-drafts.keep': { runs: 'main', request: z.strictObject({ drafts }), response: z.undefined() },
  /** What an earlier page left in it; nothing where none can be read. */
  'save-drafts.kept': { runs: 'main', request: z.undefined(), response: drafts },
} as const;
