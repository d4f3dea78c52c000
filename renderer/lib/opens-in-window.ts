import type { Wall } from '../../shared/model/wall.js';

/** Whether a person gets past a wall by answering the site in a window of its own. */
export const opensInWindow = (wall: Wall): boolean => wall !== 'error';
