/**
 * Whether the second part of a hyphenated word repeats the first with an affix: `sehari-hari`,
 * `poin-poinnya`, `tolong-menolong`. EYD V: in a title only a word that is doubled whole (`Anak-Anak`)
 * has a capital in both parts.
 */
export function isEcho(first: string, second: string): boolean {
  const [one, other] = [first.toLowerCase(), second.toLowerCase()];
  if (one.length < 3 || other.length < 3 || one === other) return false;
  const roots = [other, other.replace(/(?:nya|kan|an|i)$/, '')];
  if (roots.some((root) => root.length > 2 && one.endsWith(root))) return true;
  return /^(?:me|be|te)/.test(other) && other.length > one.length && other.endsWith(one.slice(-3));
}
