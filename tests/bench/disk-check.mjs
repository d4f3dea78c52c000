// How long the check of all files on disk takes, and how long it keeps the library from answering: with all files there, and with all gone.
// Then how long it takes to read them all, and to hold each against its hash.
// npm run bench -- disk-check [--articles 100000] [--pictures 2] [--bytes 3000]
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillLibrary } from './large-library.mjs';
import { at, held, plainLibrary } from './plain-library.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    pictures: { type: 'string', default: '2' },
    bytes: { type: 'string', default: '3000' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
try {
  const { AssetCheck, ContentCheck, libraryFolder, open, openDatabase, openTables, PictureRefresh } =
    await plainLibrary(folder);
  await open().close();
  const filling = performance.now();
  fillLibrary(folder, Number(values.articles), {
    pictures: Number(values.pictures),
    pictureBytes: Number(values.bytes),
  });
  console.log(`filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`);

  // Not a whole library: it would begin a check of its own.
  const place = libraryFolder(join(folder, 'library'));
  const tables = openTables(openDatabase(place.database), Date.now);
  const report = (error) => console.error(error);
  const shown = new PictureRefresh({ tables, emit: () => {}, report });
  const check = new AssetCheck({ folder: place, tables, shown, report });
  const tell = async (name) => {
    const { value, seconds, cpuSeconds, waits } = await held(() => check.all());
    console.log(
      `${name.padEnd(24)} ${value.files} files, ${value.lost} lost: ${seconds.toFixed(1)} s, CPU ${cpuSeconds.toFixed(1)} s; ` +
        `without an answer median ${at(waits, 0.5).toFixed(1)}, p99 ${at(waits, 0.99).toFixed(1)}, longest ${at(waits, 1).toFixed(0)} ms`,
    );
  };
  await tell('all there');
  await tell('all there, again');
  renameSync(place.assets, `${place.assets}-away`);
  await tell('the whole folder away');
  await tell('away, known already');
  renameSync(`${place.assets}-away`, place.assets);
  await tell('back again');
  const contents = new ContentCheck({ folder: place, tables, check, isIdle: () => true, report });
  const { value, seconds, cpuSeconds, waits } = await held(() => contents.all());
  const thousands = value.files / 1_000;
  console.log(
    `contents of 1,000 files of ${values.bytes} bytes: ${(seconds / thousands).toFixed(2)} s without rest, CPU ${(cpuSeconds / thousands).toFixed(2)} s; ` +
      `without an answer p99 ${at(waits, 0.99).toFixed(1)}, longest ${at(waits, 1).toFixed(0)} ms`,
  );
  tables.database.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
