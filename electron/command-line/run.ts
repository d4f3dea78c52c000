import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import { type Command, readCommand } from './command.js';
import { defaultLibrary } from './default-library.js';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.js';
import { type OpenedLibrary, openedLibrary } from './opened-library.js';
import { type Surroundings, tellFailure } from './task.js';
import { carryOut } from './verbs.js';
import { type Words, words } from './words.js';

/** What `not-found` means depends on what was asked for. */
function notFound(command: Command, root: string, library: OpenedLibrary | null, say: Words): string {
  if (!library) return say.noLibrary(root);
  return 'id' in command ? say.noArticle(command.id) : say.noFile('source' in command ? command.source : '');
}

/** A file that is refused has no row, which the words of the window speak of. */
const unreadable = (command: Command, say: Words): string =>
  'source' in command && command.source !== '-' ? say.noText(command.source) : say.noTextCame;

async function perform(command: Command, world: Surroundings, say: Words): Promise<ExitCode> {
  const root = command.library ?? defaultLibrary();
  let library: OpenedLibrary | null = null;
  try {
    library = openedLibrary(root, command.verb === 'save');
    return await carryOut(command, { library, world, say });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-found') world.tell(notFound(command, root, library, say));
    else if (error.code === 'unreadable-file') world.tell(unreadable(command, say));
    else tellFailure(error.facts, { world, say });
    return exitCodeOf(error.code);
  } finally {
    library?.close();
  }
}

/** Does what was typed and answers what to end with. Only a bug throws. */
export async function runCommandLine(parameters: readonly string[], world: Surroundings): Promise<ExitCode> {
  const say = words[world.language];
  const read = readCommand(parameters);
  switch (read.kind) {
    case 'help':
      world.print(say.help);
      return exitCodes.done;
    case 'unknown':
      world.tell(say.unknown(read.word));
      return exitCodes.usage;
    case 'incomplete':
      world.tell(say.incomplete(read.verb));
      return exitCodes.usage;
    case 'no-choice':
      world.tell(say.noChoice(read.option, read.word, read.choices.join(', ')));
      return exitCodes.usage;
    case 'command':
      return perform(read.command, world, say);
    default:
      return assertNever(read);
  }
}
