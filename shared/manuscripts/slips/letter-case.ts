/** How a word of letters is written: `kota`, `Kota`, or else (`KOTA`, `eKTP`). */
export function caseOf(word: string): 'lower' | 'capital' | 'other' {
  if (/^[a-z]+$/.test(word)) return 'lower';
  return /^[A-Z][a-z]+$/.test(word) ? 'capital' : 'other';
}

/** Words in the case of those that they replace: `Kerjasama` → `Kerja Sama` among capitals. */
export function inCaseOf(
  original: string,
  words: string,
  { among }: { readonly among: 'lower' | 'capitals' },
): string {
  if (caseOf(original) !== 'capital') return words;
  const pattern = among === 'capitals' ? /\b[a-z]/g : /^[a-z]/;
  return words.replace(pattern, (letter) => letter.toUpperCase());
}
