/**
 * A behaviour's path pattern: `*` stands for any characters, `?` for one, case counts, and the
 * leading slash may be left out («Path pattern»).
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const source = pattern
    .replace(/^\/?/, '/')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  return (path) => expression.test(path);
}
