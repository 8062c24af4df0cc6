/** Cookies of a request's Cookie header, by name, in order. */
export function requestCookies(header: string | undefined): Map<string, string[]> {
  return grouped((header ?? '').split(';').map(nameAndValue));
}

/** `name=value` as a pair; a text without `=` is all name. */
export function nameAndValue(text: string): [string, string] {
  const cut = text.indexOf('=');
  const [name, value] = cut === -1 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
  return [name.trim(), value.trim()];
}

/** Pairs gathered by name; those without a name are left out. */
export function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return groups;
}
