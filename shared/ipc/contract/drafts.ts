import { z } from 'zod';
import { MOST_HELD_DRAFTS } from '../../limits.js';
import { HeldDraft, HeldDrafts } from '../../model/held-draft.js';

export const draftCommands = {
  /**
   * Holds the words the library could not store in the profile, in the place of those held before; none forgets them.
   * Fails as writing files does.
   */
  'drafts.hold': {
    runs: 'main',
    request: z.strictObject({ drafts: z.array(HeldDraft).max(MOST_HELD_DRAFTS) }),
    response: z.undefined(),
  },
  /** What is held since an earlier run; null when nothing is. */
  'drafts.held': { runs: 'main', request: z.undefined(), response: HeldDrafts.nullable() },
} as const;
