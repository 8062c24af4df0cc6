/**
 * The fence: which event a public file or a card reflects. `seq` counts a newsroom's events from 1;
 * `epoch` rises when a newsroom is restored from a backup, whose seqs start over from an older one.
 */
export interface Version {
  readonly epoch: number;
  readonly seq: number;
  /** Where seq is that of a change of settings: seq of the newest event of the thing itself. */
  readonly own?: number;
}

/** Negative when `a` is older than `b`, 0 when they are the same, positive when newer. */
export function compareVersions(a: Version, b: Version): number {
  return a.epoch - b.epoch || a.seq - b.seq || (a.own ?? a.seq) - (b.own ?? b.seq);
}

/** Of something that reflects several newsrooms: it grows whenever one of theirs does. */
export function sumOfVersions(versions: readonly Version[]): Version {
  return {
    epoch: versions.reduce((sum, { epoch }) => sum + epoch, 0),
    seq: versions.reduce((sum, { seq }) => sum + seq, 0),
  };
}

/**
 * The version of something that shows an article and the settings. Of two revisions under the same
 * newer settings, the later one is newer still.
 */
export function shownUnder(version: Version, settings: Version): Version {
  if (compareVersions(version, settings) >= 0) return version;
  return { ...settings, own: version.seq };
}

/** Of what was made while not all of it was known: newer than what came before, older than its like. */
export function provisional(version: Version): Version {
  return { ...version, own: 0 };
}

/** The version of the thing itself, without that of the settings which it shows. */
export function ownVersion({ epoch, seq, own }: Version): Version {
  return { epoch, seq: own ?? seq };
}

/**
 * `epoch.seq` in 4 and 12 digits, as metadata, bytes and cards bear it, and `own` where there is one.
 * Of equal length, so that the table can compare two of them as text.
 */
export function formatVersion({ epoch, seq, own }: Version): string {
  const seqs = own === undefined ? [seq] : [seq, own];
  const digits = seqs.map((number) => String(number).padStart(12, '0'));
  return [String(epoch).padStart(4, '0'), ...digits].join('.');
}

/** Reads what {@link formatVersion} wrote; undefined for anything else. */
export function parseVersion(text: string | undefined): Version | undefined {
  const match = /^(\d{4})\.(\d{12})(?:\.(\d{12}))?$/.exec(text ?? '');
  if (!match) return undefined;
  const [, epoch, seq, own] = match;
  const version = { epoch: Number(epoch), seq: Number(seq) };
  return own === undefined ? version : { ...version, own: Number(own) };
}

/** The name under which public bytes bear their version. */
export const VERSION_NAME = 'warta:version';

/** A version where the format, as all XML, has room for a comment only. */
export function versionComment(version: Version): string {
  return `<!-- ${VERSION_NAME} ${formatVersion(version)} -->`;
}
