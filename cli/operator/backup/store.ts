/** A backup's manifest as it lies there, and what tells it from the next one. */
export interface ManifestThere {
  readonly text: string;
  readonly stamp: string;
}

/** Where a backup lies: files by name, each of them there wholly or not at all. */
export interface BackupStore {
  /** for messages */
  readonly place: string;
  list(): AsyncIterable<{ readonly name: string; readonly size: number }>;
  read(name: string): Promise<Uint8Array | undefined>;
  /** SHA-256 of what is there; undefined where there is nothing, or nobody knows. */
  hashOf(name: string): Promise<string | undefined>;
  /** @param hash of the bytes */
  write(name: string, bytes: Uint8Array, hash: string): Promise<void>;
  /** Deletes for good. */
  remove(names: readonly string[]): Promise<void>;
  manifest(): Promise<ManifestThere | undefined>;
  /** False when it is no longer the one that was read, or no longer absent: another backup was faster. */
  replaceManifest(text: string, before: ManifestThere | undefined): Promise<boolean>;
}
