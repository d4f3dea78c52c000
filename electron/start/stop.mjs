/**
 * The end of the road, told in words for the person at the keyboard.
 * Any other error is a bug here, and keeps its stack.
 */
export class Stop extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'Stop';
  }
}
