type Json = Readonly<Record<string, unknown>>;

/** CDK ends a logical id with eight digits of a hash, which say nothing to a reader. */
export function withoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}

/** A value of a template as a line of text: `{ Ref: 'ArchiveBucket49F1AC64' }` is `ArchiveBucket`. */
export function readable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const [[key, content] = []] = Object.entries(value as Json);
  if (key === 'Ref') return withoutHash(String(content));
  if (key === 'Fn::GetAtt') return withoutHash(String((content as unknown[])[0]));
  if (key === 'Fn::Join') return (content as [string, unknown[]])[1].map(readable).join('');
  throw new TypeError(`Expected Ref, GetAtt or Join but received ${JSON.stringify(value)}`);
}

/** One thing or many, as policies have them. */
export function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
