/**
 * One line for the person at the keyboard. Goes to stderr, so that what a script answers on stdout stays clean.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
