import { ExpectationError } from '../../errors.ts';

export const SUFFIXES = ['', 'kan', 'an', 'i'];

export interface Prefix {
  readonly name: string;
  readonly suffixes: readonly string[];
  /** prefixes that may stand between this one and the root */
  readonly inner: ReadonlySet<string>;
}

export const NO_PREFIX: Prefix = {
  name: '',
  suffixes: SUFFIXES,
  inner: namesOf('me di ku kau pe per ber ter ke se'),
};
const VERB = { suffixes: ['', 'kan', 'i'], inner: namesOf('pe per ber ter ke se') };
export const PREFIXES: Readonly<Record<string, Prefix>> = {
  me: { name: 'me', ...VERB },
  di: { name: 'di', ...VERB },
  ku: { name: 'ku', ...VERB },
  kau: { name: 'kau', ...VERB },
  ter: { name: 'ter', suffixes: ['', 'kan', 'i'], inner: namesOf('pe per ke se') },
  ber: { name: 'ber', suffixes: ['', 'an', 'kan'], inner: namesOf('pe per ke se') },
  pe: { name: 'pe', suffixes: ['', 'an'], inner: namesOf('per ber ter ke se') },
  per: { name: 'per', suffixes: ['', 'an', 'kan', 'i'], inner: namesOf('ke se') },
  ke: { name: 'ke', suffixes: ['', 'an', 'kan', 'i'], inner: namesOf('pe per ber ter se tidak') },
  se: { name: 'se', suffixes: ['', 'an'], inner: namesOf('ke pe per ber ter') },
  tidak: { name: 'tidak', suffixes: ['an'], inner: namesOf('ber ter se') },
};

/** How a prefix sounds: with which letters, before what, and which letter it has swallowed. */
interface Sound {
  readonly prefix: Prefix;
  readonly letters: string;
  /** what the rest looks like */
  readonly before: RegExp;
  readonly swallowed: string;
}

const VOWELS = /^[aeiou]/;
const ANY = /^/;
/** mengecat, pengeboman */
const ONE_SYLLABLE = /^[^aeiou]+[aeiou][^aeiou]+$/;
const NASAL = ['me', 'pe'].flatMap((prefix) => [
  sound(prefix, `${prefix}ng`, /^[aeioughkq]/),
  sound(prefix, `${prefix}ng`, VOWELS, 'k'),
  sound(prefix, `${prefix}nge`, ONE_SYLLABLE),
  sound(prefix, `${prefix}ny`, VOWELS, 's'),
  sound(prefix, `${prefix}m`, /^[bfpv]/),
  sound(prefix, `${prefix}m`, VOWELS, 'p'),
  sound(prefix, `${prefix}n`, /^[cdjstz]/),
  sound(prefix, `${prefix}n`, VOWELS, 't'),
  sound(prefix, prefix, /^[lmnrwy]/),
]);

/** By their first letter: most words have none that fits. */
export const SOUNDS = byFirstLetter([
  ...NASAL,
  sound('pe', 'pe', /^[bcdghjkpst]/),
  sound('per', 'pe', /^[r]/),
  sound('per', 'per'),
  sound('per', 'pel', /^[a]/),
  sound('ber', 'be', /^[rk]/),
  sound('ber', 'ber'),
  sound('ber', 'bel', /^[a]/),
  sound('ter', 'te', /^[r]/),
  sound('ter', 'ter'),
  ...['di', 'ke', 'se', 'ku', 'kau', 'tidak'].map((prefix) => sound(prefix, prefix)),
]);

function sound(name: string, letters: string, before = ANY, swallowed = ''): Sound {
  const prefix = PREFIXES[name];
  if (!prefix) throw new ExpectationError('a prefix', 'a sound', name);
  return { prefix, letters, before, swallowed };
}

function byFirstLetter(sounds: readonly Sound[]): ReadonlyMap<string, readonly Sound[]> {
  const letters = new Set(sounds.map((each) => each.letters.charAt(0)));
  return new Map(
    [...letters].map((letter) => [letter, sounds.filter((s) => s.letters.startsWith(letter))]),
  );
}

function namesOf(prefixes: string): ReadonlySet<string> {
  return new Set(prefixes.split(' '));
}
