import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. Not through `import.meta.dirname`: a Node too old to know it must still reach the check that says so. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
