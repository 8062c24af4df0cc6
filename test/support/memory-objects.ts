import { createHash } from 'node:crypto';
import { Sequencer } from '../../local/s3/store/sequencer.ts';
import type {
  ObjectHead,
  ObjectHeaders,
  Objects,
  WriteCondition,
} from '../../shared/aws/objects.ts';

/** A request that S3 refuses; told apart by its name, as the SDK's errors are. */
export class ObjectRefusal extends Error {
  constructor(override readonly name: 'NoSuchKey' | 'MetadataTooLarge' | 'InvalidMetadata') {
    super(name);
  }
}

/** Bytes of names and values together (S3 user guide, "User-defined object metadata"). */
const MOST_METADATA = 2048;

/** One object as it was written. It never changes: who writes again, puts another in its place. */
export class StoredObject {
  readonly body: string | Uint8Array;
  #bytes: Uint8Array | undefined;
  #text: string | undefined;
  #etag: string | undefined;

  constructor(
    body: string | Uint8Array,
    readonly headers: ObjectHeaders,
    readonly lastModified: Date,
  ) {
    this.body = typeof body === 'string' ? body : new Uint8Array(body);
  }

  get bytes(): Uint8Array {
    this.#bytes ??= typeof this.body === 'string' ? Buffer.from(this.body) : this.body;
    return this.#bytes;
  }

  get text(): string {
    this.#text ??= typeof this.body === 'string' ? this.body : new TextDecoder().decode(this.body);
    return this.#text;
  }

  /** Of the bytes alone: it knows nothing of headers and metadata. */
  get etag(): string {
    this.#etag ??= `"${createHash('md5').update(this.bytes).digest('hex')}"`;
    return this.#etag;
  }

  /** The same bytes, which are hashed once. */
  copiedWith(headers: ObjectHeaders, lastModified: Date): StoredObject {
    const copy = new StoredObject(this.body, headers, lastModified);
    copy.#etag = this.etag;
    return copy;
  }
}

export interface MemoryObjects extends Objects {
  readonly stored: ReadonlyMap<string, StoredObject>;
  text(key: string): string | undefined;
  /** All that was ever written to a key, oldest first; of a bucket that keeps versions. */
  versions(key: string): readonly StoredObject[];
  /** An object is lost, as no function may lose one. @throws where it is not there */
  lose(key: string): void;
  /** An upload by POST, which knows no conditions. */
  upload(key: string, bytes: Uint8Array, headers: ObjectHeaders): void;
}

export interface MemoryObjectsOptions {
  /** after each write, in the same turn; `sequencer` grows with each of them */
  readonly onCreated?: (key: string, object: StoredObject, sequencer: string) => void;
  /** what is there already */
  readonly stored?: Iterable<readonly [string, StoredObject]>;
}

/**
 * A bucket in memory, with S3's semantics; test/support/memory-objects.test.ts holds it to the local
 * S3's. Copies come from the buckets it is given, or from itself. Each call takes effect at once.
 */
export function memoryObjects(
  bucket: string,
  sources: readonly MemoryObjects[] = [],
  now = () => new Date(),
  { onCreated, stored: before = [] }: MemoryObjectsOptions = {},
): MemoryObjects {
  const stored = new Map(before);
  const history = new Map([...stored].map(([key, object]) => [key, [object]]));
  const sequencer = new Sequencer(now);

  function write(key: string, next: StoredObject, condition?: WriteCondition): boolean {
    if (!allows(condition, stored.get(key))) return false;
    stored.set(key, next);
    history.set(key, [...(history.get(key) ?? []), next]);
    onCreated?.(key, next, sequencer.next());
    return true;
  }

  /** S3 tells times to the second. */
  const toTheSecond = () => new Date(Math.floor(now().getTime() / 1000) * 1000);

  const memory: MemoryObjects = {
    bucket,
    stored,
    text: (key) => stored.get(key)?.text,
    versions: (key) => history.get(key) ?? [],
    lose: (key) => {
      if (!stored.delete(key)) throw new Error(`Expected ${key} in ${bucket} but it is not there`);
    },
    upload: (key, bytes, headers) => {
      write(key, new StoredObject(bytes, checkedHeaders(headers), toTheSecond()));
    },

    async head(key) {
      const found = stored.get(key);
      return found && headOf(found);
    },

    async get(key) {
      const found = stored.get(key);
      return found && new Uint8Array(found.bytes);
    },

    async put(key, body, headers, condition) {
      const next = new StoredObject(body, checkedHeaders(headers), toTheSecond());
      return write(key, next, condition);
    },

    async copy(source, key, headers, condition) {
      const from = [memory, ...sources].find((candidate) => candidate.bucket === source.bucket);
      const found = from?.stored.get(source.key);
      if (!found) throw new ObjectRefusal('NoSuchKey');
      return write(key, found.copiedWith(checkedHeaders(headers), toTheSecond()), condition);
    },
  };
  return memory;
}

/** @throws ObjectRefusal where If-Match names an object that is not there */
function allows(condition: WriteCondition | undefined, there: StoredObject | undefined): boolean {
  if (condition?.ifNoneMatch && there) return false;
  if (!condition?.ifMatch) return true;
  if (!there) throw new ObjectRefusal('NoSuchKey');
  return condition.ifMatch === there.etag;
}

function headOf({ etag, lastModified, headers }: StoredObject): ObjectHead {
  return { etag, lastModified, metadata: { ...headers.metadata } };
}

/** Metadata travel as HTTP headers: ASCII, and their names without case. */
function checkedHeaders({ metadata = {}, ...headers }: ObjectHeaders): ObjectHeaders {
  const entries = Object.entries(metadata).map(([name, value]) => {
    if (!/^[\x20-\x7e]*$/.test(name + value)) throw new ObjectRefusal('InvalidMetadata');
    return [name.toLowerCase(), value.trim()] as const;
  });
  const size = entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > MOST_METADATA) throw new ObjectRefusal('MetadataTooLarge');
  return { ...headers, metadata: Object.fromEntries(entries) };
}
