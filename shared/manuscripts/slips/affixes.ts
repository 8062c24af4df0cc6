import { NO_PREFIX, PREFIXES, type Prefix, SOUNDS, SUFFIXES } from './prefixes.ts';

/**
 * The root from which regular affixes build an Indonesian word; undefined where there is none. They are prefix on prefix, root, derivational
 * suffix, possessive, particle: after the chapter on morphology in TBBBI (Tata Bahasa Baku Bahasa Indonesia).
 * It takes rather too much for a word than too little: what it takes is never called a slip.
 */
export function rootOf(word: string, roots: ReadonlySet<string>): string | undefined {
  for (const bare of withoutEnclitics(word)) {
    for (const suffix of SUFFIXES) {
      if (!bare.endsWith(suffix)) continue;
      const stem = bare.slice(0, bare.length - suffix.length);
      if (stem.length < SHORTEST) continue;
      const root = rootOfStem({ stem, suffix, outer: NO_PREFIX, depth: 0 }, roots);
      if (root) return root;
    }
  }
  return undefined;
}

/** Shorter roots, `ia`, would make words of slips. */
const SHORTEST = 3;

/** before the innermost one: `mem-ber-lakukan`, `ke-se-timbangan` */
const MOST_PREFIXES = 2;

function withoutEnclitics(word: string): Set<string> {
  const forms = new Set([word, word.replace(/(?:lah|kah|tah|pun)$/, '')]);
  for (const form of [...forms]) forms.add(form.replace(/(?:ku|mu|nya)$/, ''));
  return forms;
}

interface Stem {
  readonly stem: string;
  readonly suffix: string;
  readonly outer: Prefix;
  readonly depth: number;
}

function rootOfStem(from: Stem, roots: ReadonlySet<string>): string | undefined {
  const { stem, suffix, outer, depth } = from;
  if (roots.has(stem)) return stem;
  if (depth > MOST_PREFIXES) return undefined;
  for (const { prefix, letters, before, swallowed } of SOUNDS.get(stem.charAt(0)) ?? []) {
    if (!stem.startsWith(letters) || !allowed(prefix, suffix, outer)) continue;
    if (!before.test(stem.slice(letters.length))) continue;
    const rest = swallowed + stem.slice(letters.length);
    if (rest.length < SHORTEST) continue;
    const root = rootOfStem({ stem: rest, suffix, outer: prefix, depth: depth + 1 }, roots);
    if (root) return root;
  }
  return undefined;
}

function allowed(prefix: Prefix, suffix: string, outer: Prefix): boolean {
  if (!outer.inner.has(prefix.name)) return false;
  if (outer === NO_PREFIX) return prefix.suffixes.includes(suffix);
  // mengetahui, pengetahuan, but not `pengetahun`
  return prefix !== PREFIXES.ke || suffix !== '';
}
