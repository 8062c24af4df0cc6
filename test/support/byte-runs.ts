/** A stretch of bytes that two files have in common. */
export interface SharedRun {
  /** where it begins in the one and in the other */
  readonly at: readonly [original: number, other: number];
  readonly bytes: Uint8Array;
}

/** Of the rolling hash: an odd number, so that every byte of a block counts in all 32 bits. */
const BASE = 0x01000193;

/** Finds the longest run that a file has in common with the one it was made for. */
export type RunFinder = (other: Uint8Array) => SharedRun | undefined;

/**
 * Looks for runs of at least `length` bytes of a file in others. Blocks of padding, of one or two
 * different bytes, are no evidence, nor is what `constants` holds, such as the tables of a format:
 * they are passed over.
 *
 * A run of `length` holds a whole block of half of it that begins at a multiple of that half. Such
 * blocks are looked up at every place of the other file, in time linear in both.
 */
export function runFinder(
  original: Uint8Array,
  length: number,
  constants: Uint8Array = Buffer.of(),
): RunFinder {
  const half = length >> 1;
  const blocks = blocksOf(original, half, Buffer.from(constants));
  const oldest = power(BASE, half - 1);
  return (other) => {
    let longest: SharedRun | undefined;
    let hash = 0;
    for (let end = 0; end < other.length; end += 1) {
      const leaving = end >= half ? Math.imul(other[end - half] ?? 0, oldest) : 0;
      hash = (Math.imul(hash - leaving, BASE) + (other[end] ?? 0)) | 0;
      if (end < half - 1) continue;
      for (const start of blocks.get(hash) ?? []) {
        const run = runAround(original, other, start, end - half + 1);
        if (run.bytes.length >= Math.max(length, (longest?.bytes.length ?? 0) + 1)) longest = run;
      }
    }
    return longest;
  };
}

function blocksOf(bytes: Uint8Array, size: number, constants: Buffer): Map<number, number[]> {
  const blocks = new Map<number, number[]>();
  for (let start = 0; start + size <= bytes.length; start += size) {
    const block = bytes.subarray(start, start + size);
    if (new Set(block).size <= 2 || constants.includes(Buffer.from(block))) continue;
    const hash = block.reduce((sum, byte) => (Math.imul(sum, BASE) + byte) | 0, 0);
    blocks.set(hash, [...(blocks.get(hash) ?? []), start]);
  }
  return blocks;
}

function runAround(a: Uint8Array, b: Uint8Array, inA: number, inB: number): SharedRun {
  let before = 0;
  while (before < Math.min(inA, inB) && a[inA - before - 1] === b[inB - before - 1]) before += 1;
  let after = 0;
  const room = Math.min(a.length - inA, b.length - inB);
  while (after < room && a[inA + after] === b[inB + after]) after += 1;
  const bytes = a.subarray(inA - before, inA + after);
  return { at: [inA - before, inB - before], bytes };
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i += 1) result = Math.imul(result, base);
  return result;
}
