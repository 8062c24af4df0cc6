import { createHash } from 'node:crypto';
import type {
  ObjectHead,
  ObjectHeaders,
  Objects,
  WriteCondition,
} from '../../shared/aws/objects.ts';

interface Stored {
  readonly bytes: Uint8Array;
  readonly headers: ObjectHeaders;
  readonly lastModified: Date;
}

export interface MemoryObjects extends Objects {
  readonly stored: ReadonlyMap<string, Stored>;
  text(key: string): string | undefined;
}

/** A bucket in memory, with S3's conditional writes. Copies come from the buckets it is given. */
export function memoryObjects(
  bucket: string,
  sources: readonly MemoryObjects[] = [],
  now = () => new Date(),
): MemoryObjects {
  const stored = new Map<string, Stored>();

  function write(key: string, next: Stored, condition?: WriteCondition): boolean {
    const there = stored.get(key);
    if (condition?.ifNoneMatch && there) return false;
    if (condition?.ifMatch && (!there || etagOf(there) !== condition.ifMatch)) return false;
    stored.set(key, next);
    return true;
  }

  return {
    bucket,
    stored,
    text: (key) => {
      const found = stored.get(key);
      return found && new TextDecoder().decode(found.bytes);
    },
    head: async (key) => {
      const found = stored.get(key);
      return found && headOf(found);
    },
    get: async (key) => stored.get(key)?.bytes,
    put: async (key, body, headers, condition) =>
      write(
        key,
        { bytes: new Uint8Array(Buffer.from(body)), headers, lastModified: now() },
        condition,
      ),
    copy: async (source, key, headers, condition) => {
      const from = sources.find((candidate) => candidate.bucket === source.bucket);
      const found = from?.stored.get(source.key);
      if (!found) throw new Error(`nothing to copy at ${source.bucket}/${source.key}`);
      return write(key, { bytes: found.bytes, headers, lastModified: now() }, condition);
    },
  };
}

function headOf({ bytes, headers, lastModified }: Stored): ObjectHead {
  return { etag: etagOf({ bytes }), lastModified, metadata: headers.metadata ?? {} };
}

function etagOf({ bytes }: Pick<Stored, 'bytes'>): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}
