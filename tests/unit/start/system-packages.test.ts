import { describe, expect, test } from 'vitest';
import { aptLine } from '../../../electron/start/apt.mjs';
import { nameHere, packagesFor } from '../../../electron/start/debian-packages.mjs';
import { isTooOldForIt, missingIn } from '../../../electron/start/shared-libraries.mjs';

// `ldd electron` on a bare Debian 12 with git, as it came.
const BARE_DEBIAN = `\tlinux-vdso.so.1 (0x00007f04303d2000)
\tlibffmpeg.so => /home/reader/.cache/offprint-electron/electron-33.2.1-linux-x64/libffmpeg.so (0x00007f0424c00000)
\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f04303c3000)
\tlibpthread.so.0 => /lib/x86_64-linux-gnu/libpthread.so.0 (0x00007f04303be000)
\tlibglib-2.0.so.0 => not found
\tlibgobject-2.0.so.0 => not found
\tlibgio-2.0.so.0 => not found
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibsmime3.so => not found
\tlibnspr4.so => not found
\tlibdbus-1.so.3 => not found
\tlibatk-1.0.so.0 => not found
\tlibatk-bridge-2.0.so.0 => not found
\tlibcups.so.2 => not found
\tlibdrm.so.2 => not found
\tlibgtk-3.so.0 => not found
\tlibpango-1.0.so.0 => not found
\tlibcairo.so.2 => not found
\tlibX11.so.6 => not found
\tlibXcomposite.so.1 => not found
\tlibXdamage.so.1 => not found
\tlibXext.so.6 => not found
\tlibXfixes.so.3 => not found
\tlibXrandr.so.2 => not found
\tlibgbm.so.1 => not found
\tlibexpat.so.1 => /lib/x86_64-linux-gnu/libexpat.so.1 (0x00007f0430389000)
\tlibxcb.so.1 => not found
\tlibxkbcommon.so.0 => not found
\tlibudev.so.1 => /lib/x86_64-linux-gnu/libudev.so.1 (0x00007f043035b000)
\tlibasound.so.2 => not found
\tlibatspi.so.0 => not found
\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f0430279000)
\tlibgcc_s.so.1 => /lib/x86_64-linux-gnu/libgcc_s.so.1 (0x00007f0430259000)
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0424a1e000)
\t/lib64/ld-linux-x86-64.so.2 (0x00007f04303d4000)
`;

describe('what ldd says', () => {
  test('of a bare Debian 12 comes down to the four packages that bring the rest along', () => {
    expect(packagesFor(missingIn(BARE_DEBIAN))).toEqual({
      packages: ['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3'],
      unknown: [],
    });
  });

  test('of a complete system names nothing', () => {
    expect(missingIn('\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)\n')).toEqual([]);
  });

  test('of a program without libraries names nothing', () => {
    expect(missingIn('\tnot a dynamic executable\n')).toEqual([]);
  });

  test('of one library twice is told once', () => {
    expect(missingIn('\tlibnss3.so => not found\n\tlibnss3.so => not found\n')).toEqual(['libnss3.so']);
  });

  test('of too old a C library is not taken for a missing one', () => {
    const output =
      "./electron: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./electron)\n";
    expect(missingIn(output)).toEqual([]);
    expect(isTooOldForIt(output)).toBe(true);
    expect(isTooOldForIt(BARE_DEBIAN)).toBe(false);
  });
});

describe('the packages', () => {
  test('that would come along are named when what brings them is there already', () => {
    expect(packagesFor(['libXrandr.so.2', 'libdrm.so.2']).packages).toEqual(['libdrm2', 'libxrandr2']);
  });

  test('of a library we do not know are not guessed', () => {
    expect(packagesFor(['libnew.so.1', 'libnss3.so'])).toEqual({
      packages: ['libnss3'],
      unknown: ['libnew.so.1'],
    });
  });

  test('go by their newer name where there is one', () => {
    const available = new Set(['libgtk-3-0t64', 'libasound2t64']);
    expect(nameHere('libgtk-3-0', available)).toBe('libgtk-3-0t64');
    expect(nameHere('libnss3', available)).toBe('libnss3');
  });
});

describe('the line to type', () => {
  test('installs the packages', () => {
    expect(aptLine(['libgtk-3-0', 'libnss3'], true)).toBe(
      'sudo apt-get install -y --no-install-recommends libgtk-3-0 libnss3',
    );
  });

  test('fetches the package lists first where there are none', () => {
    expect(aptLine(['xvfb'], false)).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
    );
  });
});
