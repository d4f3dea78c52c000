// What the measuring of extraction takes from the app: bundled by tests/bench/extraction.mjs.
export { readRequest } from '../../electron/extraction/read-request.js';
export { decodeBytes } from '../../electron/net/charset.js';
