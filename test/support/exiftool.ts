import { execFileSync, spawnSync } from 'node:child_process';

export const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
if (!hasExiftool) console.warn('skipped: exiftool is not installed');

export type FoundTags = Readonly<Record<string, unknown>>;

/** What is about a file and does not lie in it. */
const ABOUT_FILE = /^(?:System|File|ExifTool):/;

const ARGUMENTS = ['-q', '-j', '-G1', '-a', '-ee', '-charset', 'UTF8'];

/** All that exiftool finds in every file of a folder, by path: `XMP-dc:Creator` → what it says. */
export function tagsIn(folder: string): Map<string, FoundTags> {
  const json = execFileSync('exiftool', [...ARGUMENTS, folder], {
    ...{ encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  });
  const found = JSON.parse(json) as ({ readonly SourceFile: string } & FoundTags)[];
  return new Map(
    found.map(({ SourceFile, ...tags }) => [
      SourceFile,
      Object.fromEntries(Object.entries(tags).filter(([tag]) => !ABOUT_FILE.test(tag))),
    ]),
  );
}
