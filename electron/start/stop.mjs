/**
 * The end of the road, told in words for the person at the keyboard.
 * Entry scripts print its message alone; any other error is a bug and keeps its stack.
 */
export class Stop extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'Stop';
  }
}
