import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Error } from '../errors.ts';
import type { BucketFolder } from './folder.ts';
import type { Described, Staged } from './object.ts';

export interface Part {
  number: number;
  /** MD5 of the part, hex. */
  md5: string;
}

interface Upload extends Described {
  key: string;
}

const MANIFEST = 'upload.json';

/** Multipart uploads under way: a folder each, with a file for each part, kept across restarts. */
export class Uploads {
  constructor(
    private readonly dir: string,
    private readonly folder: BucketFolder,
  ) {}

  async create(key: string, described: Described): Promise<string> {
    const id = randomUUID();
    await mkdir(join(this.dir, id), { recursive: true });
    await writeFile(join(this.dir, id, MANIFEST), JSON.stringify({ key, ...described }));
    return id;
  }

  /** The description given at creation. Throws NoSuchUpload, also for another key's upload. */
  async find(id: string, key: string): Promise<Described> {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new S3Error('NoSuchUpload');
    const names = await readdir(this.dir).catch(emptyWhereMissing);
    if (!names.includes(id)) throw new S3Error('NoSuchUpload');
    const upload: Upload = JSON.parse(await readFile(join(this.dir, id, MANIFEST), 'utf8'));
    if (upload.key !== key) throw new S3Error('NoSuchUpload');
    return { headers: upload.headers, metadata: upload.metadata };
  }

  /** Takes a staged file as the part of that number, in place of an earlier one. */
  async putPart(id: string, number: number, staged: Staged): Promise<void> {
    const md5 = staged.etag.replaceAll('"', '');
    await rename(this.folder.dataPath(staged.data), this.partPath(id, { number, md5 }));
    for (const part of await this.parts(id)) {
      if (part.number === number && part.md5 !== md5) await rm(this.partPath(id, part));
    }
  }

  /** The parts received, in the order of their numbers. */
  async parts(id: string): Promise<Part[]> {
    const names = await readdir(join(this.dir, id));
    return names.flatMap((name) => {
      const [, number, md5] = /^(\d+)-([0-9a-f]{32})$/.exec(name) ?? [];
      return number === undefined || md5 === undefined ? [] : [{ number: Number(number), md5 }];
    });
  }

  async partSize(id: string, part: Part): Promise<number> {
    return (await stat(this.partPath(id, part))).size;
  }

  /** The bytes of the parts, one after the other. */
  async *join(id: string, parts: readonly Part[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield* createReadStream(this.partPath(id, part));
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.dir, id), { recursive: true, force: true });
  }

  private partPath(id: string, { number, md5 }: Part): string {
    return join(this.dir, id, `${String(number).padStart(5, '0')}-${md5}`);
  }
}

function emptyWhereMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
