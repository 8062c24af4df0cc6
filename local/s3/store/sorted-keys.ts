/** A set of keys in the order of their UTF-8 bytes, which is the order of S3's lists. */
export class SortedKeys {
  private keys: string[];

  constructor(keys: Iterable<string>) {
    this.keys = [...new Set(keys)].sort(compareKeys);
  }

  get length(): number {
    return this.keys.length;
  }

  at(index: number): string | undefined {
    return this.keys[index];
  }

  add(key: string): void {
    const index = this.firstFrom(key);
    if (this.keys[index] !== key) this.keys.splice(index, 0, key);
  }

  remove(key: string): void {
    const index = this.firstFrom(key);
    if (this.keys[index] === key) this.keys.splice(index, 1);
  }

  /** Index of the first key that is not before the given one. */
  firstFrom(key: string): number {
    return this.search((candidate) => compareKeys(candidate, key) < 0);
  }

  /** Index of the first key after all that begin with the prefix. */
  firstBeyond(prefix: string): number {
    return this.search(
      (candidate) => candidate.startsWith(prefix) || compareKeys(candidate, prefix) < 0,
    );
  }

  private search(isBefore: (key: string) => boolean): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.keys[middle] ?? '')) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Compares as UTF-8 bytes do: UTF-16 alone puts emoji (surrogates) before U+E000 to U+FFFF. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
