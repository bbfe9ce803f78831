// Builds the pages into the folder named as argument; does nothing when they are as the sources say.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const [target] = process.argv.slice(2);
if (!target) fail('Say where the pages go: node build.mjs FOLDER');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node 20.19 or later is needed, this is ${process.versions.node}.`);
}

const here = import.meta.dirname;
const installed = stamp(join(here, 'node_modules', '.third-ring-installed'), ['package.json', 'package-lock.json', '.npmrc']);
if (installed.stale()) {
  run('Installing what the pages are made of', 'npm', ['ci']);
  installed.set();
}

const built = stamp(resolve(target, '..', 'pages-built'), [
  'index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', ...filesUnder('public'), ...filesUnder('src'),
]);
if (built.stale() || !existsSync(join(target, 'index.html'))) {
  run('Checking types', process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']);
  rmSync(target, { recursive: true, force: true });
  run('Building the pages', process.execPath, [
    'node_modules/vite/bin/vite.js', 'build', '--outDir', target, '--emptyOutDir',
  ]);
  built.set();
}

/** Remembers of which contents something was made. */
function stamp(file, names) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const name of names.toSorted()) hash.update(name).update(readFileSync(join(here, name)));
  const now = hash.digest('hex');
  return {
    stale: () => !existsSync(file) || readFileSync(file, 'utf8') !== now,
    set: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, now);
    },
  };
}

function filesUnder(folder) {
  return readdirSync(join(here, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(here, name)).isFile());
}

function run(what, command, args) {
  process.stdout.write(`${what} …\n`);
  const { status, error } = spawnSync(command, args, {
    cwd: here, stdio: 'inherit', shell: process.platform === 'win32',
  });
  if (error) fail(`${command}: ${error.message}`);
  if (status !== 0) fail(`${what} failed.`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
