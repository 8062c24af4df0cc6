import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** All chance of one run: the same seed, the same run. */
export interface Dice {
  /** from 0 to below 1 */
  number(): number;
  /** a whole number from 0 to below `limit` */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Another sequence, which what is thrown here does not change. */
  fork(): Dice;
}

/** Seeds that are alike begin alike; after so many throws they no longer are. */
const WARMING = 20;

export function dice(seed: number): Dice {
  const generator = xoroshiro128plus(seed | 0);
  for (let thrown = 0; thrown < WARMING; thrown += 1) generator.next();
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  const number = () => uniformFloat32(generator);
  return {
    number,
    below,
    chance: (probability) => number() < probability,
    pick: (from) => from[below(from.length)] ?? from[0],
    fork: () => dice(below(2 ** 31)),
  };
}
