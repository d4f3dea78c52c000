import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { SaveDraft } from '../../shared/model/save-draft.js';
import type { Handlers } from '../ipc/dispatch.js';
import { writeWhole } from './write-whole.js';

type SaveDraftCommands = Extract<CommandRunningIn<'main'>, `save-drafts.${string}`>;

const Kept = z.array(SaveDraft);

/** Keeps what stands in the save box in a file of the profile: a page that dies and a window that is closed take none of it along. */
export function keepSaveDrafts(profile: string): Handlers<SaveDraftCommands> {
  const file = join(profile, 'save-drafts.json');
  return {
    'save-drafts.keep': ({ drafts }) => {
      try {
        if (drafts.length === 0) rmSync(file, { force: true });
        else writeWhole(file, JSON.stringify(drafts));
      } catch (error) {
        throw new AppError('write-failed', { cause: error });
      }
      return undefined;
    },
    'save-drafts.kept': () => {
      try {
        return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return [];
      }
    },
  };
}
