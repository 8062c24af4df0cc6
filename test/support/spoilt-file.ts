import type { Dice } from './dice.ts';
import { lengthFields } from './length-fields.ts';

/** px, bytes or how many: nothing, all that a field can hold, about what is there, or anything. */
function lie(truth: number, most: number, { below, pick }: Dice): number {
  const lies = [0, 1, truth - 1, truth + 1, truth * 2, truth >> 1, most, most >> 1, below(most)];
  const told = pick(lies as [number, ...number[]]);
  return Math.min(most, Math.max(0, told));
}

function flipped(bytes: Buffer, { below, chance }: Dice): Buffer {
  for (let flips = 1 + below(12); flips > 0; flips -= 1) {
    // Where headers are, a bit tells most.
    const at = below(chance(0.5) ? Math.min(800, bytes.length) : bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  }
  return bytes;
}

function cutOff(bytes: Buffer, { below, chance }: Dice): Buffer {
  return bytes.subarray(0, chance(0.3) ? below(Math.min(600, bytes.length)) : below(bytes.length));
}

function swapped(bytes: Buffer, { below }: Dice): Buffer {
  const length = 1 + below(Math.min(4096, bytes.length >> 1));
  const [one, other] = [below(bytes.length - length), below(bytes.length - length)];
  const taken = Buffer.from(bytes.subarray(one, one + length));
  bytes.copy(bytes, one, other, other + length);
  taken.copy(bytes, other);
  return bytes;
}

function inserted(bytes: Buffer, { below, chance }: Dice): Buffer {
  const at = below(bytes.length);
  const length = 1 + below(3000);
  const filled = Buffer.alloc(length, below(256));
  const copied = bytes.subarray(below(bytes.length)).subarray(0, length);
  return Buffer.concat([bytes.subarray(0, at), chance(0.5) ? copied : filled, bytes.subarray(at)]);
}

function lying(bytes: Buffer, chances: Dice): Buffer {
  const fields = lengthFields(bytes);
  for (let lies = 1 + chances.below(2); lies > 0; lies -= 1) {
    const field = fields[chances.below(fields.length || 1)];
    if (!field || field.at + field.size > bytes.length) return flipped(bytes, chances);
    const { at, size, little } = field;
    const most = 2 ** (8 * size - 1) * 2 - 1;
    const truth = little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
    const told = lie(truth, most, chances);
    if (little) bytes.writeUIntLE(told, at, size);
    else bytes.writeUIntBE(told, at, size);
  }
  return bytes;
}

/** The ways in which a disk, a cable or an attacker spoils a file. */
export const SPOILING = { flipped, cutOff, swapped, inserted, lying } as const;
export type Spoiling = keyof typeof SPOILING;

/** A copy of a file that is spoilt in one of these ways: the same dice, the same bytes. */
export function spoilt(bytes: Uint8Array, chances: Dice): { how: Spoiling; bytes: Buffer } {
  const ways = Object.keys(SPOILING) as [Spoiling, ...Spoiling[]];
  const how = chances.pick(ways);
  return { how, bytes: SPOILING[how](Buffer.from(bytes), chances) };
}
