/**
 * The fence: which event a public file or a card reflects. `seq` counts a newsroom's events from 1;
 * `epoch` rises when a newsroom is restored from a backup, whose seqs start over from an older one.
 */
export interface Version {
  readonly epoch: number;
  readonly seq: number;
}

/** Negative when `a` is older than `b`, 0 when they are the same, positive when newer. */
export function compareVersions(a: Version, b: Version): number {
  return a.epoch - b.epoch || a.seq - b.seq;
}

/** The newer of two versions. */
export function newerOf(a: Version, b: Version): Version {
  return compareVersions(a, b) >= 0 ? a : b;
}

/**
 * `epoch.seq` in 4 and 12 digits, as metadata, bytes and cards bear it. Of equal length, so that the
 * table can compare two of them as text.
 */
export function formatVersion({ epoch, seq }: Version): string {
  return `${String(epoch).padStart(4, '0')}.${String(seq).padStart(12, '0')}`;
}

/** Reads what {@link formatVersion} wrote; undefined for anything else. */
export function parseVersion(text: string | undefined): Version | undefined {
  const match = /^(\d{4})\.(\d{12})$/.exec(text ?? '');
  return match ? { epoch: Number(match[1]), seq: Number(match[2]) } : undefined;
}

/** The name under which public bytes bear their version. */
export const VERSION_NAME = 'warta:version';

/** A version where the format, as all XML, has room for a comment only. */
export function versionComment(version: Version): string {
  return `<!-- ${VERSION_NAME} ${formatVersion(version)} -->`;
}
