import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { S3Error } from '../errors.ts';
import type { DataFolder } from './data-folder.ts';
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

/** Ids become names of folders: nothing else may. */
const ID = /^[0-9a-f-]{36}$/;

/** Multipart uploads under way: a folder each, with a file for each part, kept across restarts. */
export class Uploads {
  constructor(
    private readonly dir: string,
    private readonly data: DataFolder,
  ) {}

  create(key: string, described: Described): string {
    const id = randomUUID();
    mkdirSync(join(this.dir, id), { recursive: true });
    writeFileSync(join(this.dir, id, MANIFEST), JSON.stringify({ key, ...described }));
    return id;
  }

  /** The description given at creation. Throws NoSuchUpload, also for another key's upload. */
  find(id: string, key: string): Described {
    const manifest = join(this.dir, id, MANIFEST);
    if (!ID.test(id) || !existsSync(manifest)) throw new S3Error('NoSuchUpload');
    const upload: Upload = JSON.parse(readFileSync(manifest, 'utf8'));
    if (upload.key !== key) throw new S3Error('NoSuchUpload');
    return { headers: upload.headers, metadata: upload.metadata };
  }

  /** Takes a staged file as the part of that number, in place of an earlier one. Throws NoSuchUpload. */
  putPart(id: string, number: number, staged: Staged): void {
    // The upload may have been aborted while the part came in.
    if (!existsSync(join(this.dir, id))) {
      this.data.remove(staged.data);
      throw new S3Error('NoSuchUpload');
    }
    const md5 = staged.etag.replaceAll('"', '');
    renameSync(this.data.path(staged.data), this.partPath(id, { number, md5 }));
    for (const part of this.parts(id)) {
      if (part.number === number && part.md5 !== md5) rmSync(this.partPath(id, part));
    }
  }

  /** The parts received, in the order of their numbers. */
  parts(id: string): Part[] {
    const names = readdirSync(join(this.dir, id));
    return names.flatMap((name) => {
      const [, number, md5] = /^(\d+)-([0-9a-f]{32})$/.exec(name) ?? [];
      return number === undefined || md5 === undefined ? [] : [{ number: Number(number), md5 }];
    });
  }

  partSize(id: string, part: Part): number {
    return statSync(this.partPath(id, part)).size;
  }

  /** The bytes of the parts, one after the other. */
  async *join(id: string, parts: readonly Part[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield* createReadStream(this.partPath(id, part));
  }

  remove(id: string): void {
    rmSync(join(this.dir, id), { recursive: true, force: true });
  }

  private partPath(id: string, { number, md5 }: Part): string {
    return join(this.dir, id, `${String(number).padStart(5, '0')}-${md5}`);
  }
}
