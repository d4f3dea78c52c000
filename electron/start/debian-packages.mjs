/** Debian's and Ubuntu's package for each library Electron is linked with. */
const PACKAGES = new Map([
  ['libX11.so.6', 'libx11-6'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libudev.so.1', 'libudev1'],
  ['libxcb.so.1', 'libxcb1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
]);

/** What comes by itself with another: spares the person a line of twenty names. */
const BROUGHT_ALONG = new Map([
  [
    'libgtk-3-0',
    [
      'libx11-6 libxcomposite1 libxdamage1 libxext6 libxfixes3 libxrandr2 libxcb1 libxkbcommon0',
      'libatk1.0-0 libatk-bridge2.0-0 libatspi2.0-0 libcairo2 libcups2 libdbus-1-3 libexpat1 libglib2.0-0 libpango-1.0-0',
    ].flatMap((names) => names.split(' ')),
  ],
  ['libgbm1', ['libdrm2']],
  ['libnss3', ['libnspr4']],
]);

/**
 * The packages that bring these libraries, as few as do it, and the libraries we know no package for.
 *
 * @param {readonly string[]} libraries as `ldd` names them
 */
export function packagesFor(libraries) {
  const all = new Set(libraries.flatMap((library) => PACKAGES.get(library) ?? []));
  const along = new Set([...all].flatMap((name) => BROUGHT_ALONG.get(name) ?? []));
  return {
    packages: [...all].filter((name) => !along.has(name)).toSorted(),
    unknown: libraries.filter((library) => !PACKAGES.has(library)),
  };
}

/**
 * The name under which this system has a package. Debian 13 and Ubuntu 24.04 renamed many to end in `t64`
 * (the change to 64-bit time), and still know the old names without being able to install all of them.
 *
 * @param {string} name
 * @param {ReadonlySet<string>} available
 */
export function nameHere(name, available) {
  return available.has(`${name}t64`) ? `${name}t64` : name;
}
