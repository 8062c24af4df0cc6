/** Header fields by lower-case name, each with its values in the order in which they came. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>;

/** Reads what Node gives as `headersDistinct`. */
export function headerFields(distinct: NodeJS.Dict<string[]>): HeaderFields {
  return new Map(Object.entries(distinct).map(([name, values]) => [name, values ?? []]));
}

/** A field's values as one, or undefined where the field is absent. */
export function field(headers: HeaderFields, name: string): string | undefined {
  return headers.get(name)?.join(', ');
}

/** The headers with these fields set anew; undefined takes a field away. */
export function withFields(
  headers: HeaderFields,
  changes: Readonly<Record<string, string | undefined>>,
): HeaderFields {
  const changed = new Map(headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) changed.delete(name);
    else changed.set(name, [value]);
  }
  return changed;
}

/** The headers without these fields. */
export function withoutFields(headers: HeaderFields, names: Iterable<string>): HeaderFields {
  const left = new Map(headers);
  for (const name of names) left.delete(name);
  return left;
}

/** The headers with a name added to Vary, unless it is there. */
export function varyingBy(headers: HeaderFields, name: string): HeaderFields {
  const vary = field(headers, 'vary');
  const named = vary?.toLowerCase().split(/\s*,\s*/) ?? [];
  if (named.includes(name.toLowerCase()) || named.includes('*')) return headers;
  return withFields(headers, { vary: vary === undefined ? name : `${vary}, ${name}` });
}
