import { createHash } from 'node:crypto';

/**
 * Physical names are made from logical ids without the eight hex digits that CDK appends: readable in
 * logs, and the same at every start, so that data are found again.
 */
function shortName(logicalId: string): string {
  const short = logicalId.replace(/[0-9A-F]{8}$/, '');
  return short === '' ? logicalId : short;
}

/** Logical ids to short names; ids whose short names would be the same keep their digits. */
export function shortNames(logicalIds: readonly string[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  for (const id of logicalIds) uses.set(shortName(id), (uses.get(shortName(id)) ?? 0) + 1);
  return new Map(
    logicalIds.map((id) => [id, uses.get(shortName(id)) === 1 ? shortName(id) : id] as const),
  );
}

/** `UploadsBucket` → `uploads-bucket`: bucket names have no capitals. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .slice(0, 63);
}

/** An id of AWS's own kind: capitals and digits, always the same for the same logical id. */
export function awsId(prefix: string, logicalId: string, length: number): string {
  const digits = createHash('sha256').update(logicalId).digest('hex').toUpperCase();
  return prefix + digits.slice(0, length - prefix.length);
}
