// What the measuring of a library takes from the app: bundled by tests/bench/plain-library.mjs.
export { PictureRefresh } from '../../electron/articles/picture-refresh.js';
export { AssetCheck } from '../../electron/library/asset-check.js';
export { ContentCheck } from '../../electron/library/content-check.js';
export { LIBRARY_V8_FLAGS } from '../../electron/library/contract.js';
export { openDatabase } from '../../electron/library/database.js';
export { libraryFolder } from '../../electron/library/folder.js';
export { openLibrary } from '../../electron/library/open-library.js';
export { compileQuery } from '../../electron/search/compile.js';
export { parseQuery } from '../../shared/search/parse.js';
export { packBody } from '../../electron/library/packed-body.js';
export { openTables } from '../../electron/library/tables.js';
export { markPattern, marksIn } from '../../electron/search/marks.js';
export { sample } from 'fast-check';
export { typedStates } from '../unit/electron/search/korean-keyboard.js';
export { cutFrom, mixedText } from '../unit/electron/search/mixed-news.js';
export { plainText, says } from '../unit/electron/search/said.js';
