import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const start = promisify(execFile);

/** Runs a command of this machine. @throws Error where it fails, with what it wrote */
export async function run(command: string, options: readonly string[]): Promise<void> {
  // sharp's libvips tells its own home in it; there Debian's would look for its modules, in vain.
  const { VIPSHOME: _, ...env } = process.env;
  await start(command, options, { env });
}

export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined;
}

/** Gives `use` a folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A picture as a HEIC, packed by x265. Undefined where Debian's heif-enc (libheif-examples) is not
 * installed: no library that Warta has packs HEVC.
 * @param picture a JPEG or a PNG
 */
export async function asHeic(
  picture: Uint8Array,
  ending: 'jpg' | 'png',
): Promise<Buffer | undefined> {
  if (!isInstalled('heif-enc')) return undefined;
  return await inFolder(async (folder) => {
    const [from, to] = [join(folder, `from.${ending}`), join(folder, 'to.heic')];
    writeFileSync(from, picture);
    await run('heif-enc', ['-q', '80', '-p', 'preset=ultrafast', from, '-o', to]);
    return readFileSync(to);
  });
}
