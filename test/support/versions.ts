type Version = readonly [major: number, minor: number, patch: number];

/** `20`, `20.19`, `20.19.0`, `20.x`: what is not said is 0. */
function parse(text: string): Version {
  const match = /^v?(\d+)(?:\.(\d+|x))?(?:\.(\d+|x))?$/.exec(text);
  if (!match) throw new Error(`Expected a version of numbers: ${text}`);
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map((part) => Number(part) || 0);
  return [major, minor, patch];
}

export function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [parse(version), parse(floor)];
  return (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) >= 0;
}

/**
 * Whether a package's `engines` admit a version: the forms that the lockfile holds, and no more.
 * @throws for another one
 */
export function admits(range: string, version: string): boolean {
  return range.split('||').some((one) => admitsOne(one.trim(), version));
}

function admitsOne(range: string, version: string): boolean {
  if (range === '*') return true;
  const [, operator = '', floor = ''] = /^(>=|\^|)\s*(\S+)$/.exec(range) ?? [];
  const [major] = parse(floor);
  if (operator === '>=') return isAtLeast(version, floor);
  // A caret, or a bare number: this major version.
  return parse(version)[0] === major && isAtLeast(version, floor);
}
