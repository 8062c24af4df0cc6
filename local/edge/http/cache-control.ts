import { field, type HeaderFields } from './headers.ts';

/** Cache-Control's directives by lower-case name; those without a value hold ''. */
export type Directives = ReadonlyMap<string, string>;

export function cacheControl(headers: HeaderFields): Directives {
  const directives = new Map<string, string>();
  for (const part of (field(headers, 'cache-control') ?? '').split(',')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    if (name !== '') directives.set(name.toLowerCase(), value.replaceAll('"', '').trim());
  }
  return directives;
}

/** A directive's seconds, or undefined where it is absent or no whole number. */
export function secondsOf(directives: Directives, name: string): number | undefined {
  const value = directives.get(name);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}
