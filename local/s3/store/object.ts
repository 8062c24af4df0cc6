/** Checksum algorithms of S3, by the ending of their header x-amz-checksum-…. */
export const CHECKSUM_ALGORITHMS = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const;
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

export interface Checksum {
  algorithm: ChecksumAlgorithm;
  /** Base64. */
  value: string;
}

/** Bytes that lie in the bucket's data folder, but belong to no key yet. */
export interface Staged {
  /** Name of the data file. */
  data: string;
  size: number;
  /** With its quotes. */
  etag: string;
  checksum?: Checksum;
}

/** The headers that S3 keeps with an object, lower case, and its user metadata without prefix. */
export interface Described {
  headers: Record<string, string>;
  metadata: Record<string, string>;
}

export interface StoredObject extends Staged, Described {
  /** Only in versioned buckets. */
  versionId?: string;
  lastModified: string;
  sequencer: string;
}

/** What DELETE leaves in a versioned bucket. */
export interface DeleteMarker {
  deleteMarker: true;
  versionId: string;
  lastModified: string;
}

export type Version = StoredObject | DeleteMarker;

/** All that is known of a key: its versions, newest first. */
export interface KeyRecord {
  key: string;
  versions: Version[];
}

export function isObject(version: Version): version is StoredObject {
  return 'data' in version;
}
