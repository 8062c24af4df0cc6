import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackFolder } from './folder-zip.ts';

/** What was true of a data folder when the release that made it was stopped. */
export interface Known {
  /** of Warta, as in its package.json */
  readonly version: string;
  /** RENDERER of that release: the same now means the same bytes */
  readonly renderer: number;
  readonly newsroom: string;
  readonly title: string;
  /** of an editor and of a reporter; they last 27 years */
  readonly tokens: { readonly editor: string; readonly reporter: string };
  /** of what is live, newest first */
  readonly headlines: readonly string[];
  /** SHA-256 of the bytes at every public path */
  readonly public: Readonly<Record<string, string>>;
  /** submissions that had not come to their end */
  readonly scheduled: Unfinished & { readonly publishAt: string };
  readonly inReview: Unfinished;
  /** its manuscript has come, its photo has not */
  readonly open: Unfinished & {
    readonly photo: { readonly name: string; readonly base64: string };
  };
  /** one of each kind, as that release puts them into its queues */
  readonly messages: Readonly<Record<QueueName, readonly unknown[]>>;
}

export interface Unfinished {
  readonly submission: string;
  readonly headline: string;
}

export type QueueName = 'photo' | 'text' | 'publish' | 'timer';

export const FOLDER = import.meta.dirname;

export const fileNames = (version: string) => ({
  data: join(FOLDER, `data-${version}.zip`),
  known: join(FOLDER, `data-${version}.json`),
});

/** Of every release that left a data folder here, oldest first. */
export function releases(): Known[] {
  return readdirSync(FOLDER)
    .filter((name) => /^data-.*\.json$/.test(name))
    .map((name): Known => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
    .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}

/** The data folder as that release left it. */
export function unpack({ version }: Known, dir: string): void {
  unpackFolder(readFileSync(fileNames(version).data), dir);
}
