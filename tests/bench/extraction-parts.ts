// What the measuring of extraction takes from the app: bundled by tests/bench/extraction.mjs.
export { PARSE_V8_FLAGS } from '../../electron/extraction/contract.js';
export { readRequest } from '../../electron/extraction/read-request.js';
export { decodeBytes } from '../../electron/net/charset.js';
