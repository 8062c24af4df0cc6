/**
 * EYD V, capitals, of titles: words of function stay small unless they come first. Those that are
 * verbs or nouns as well (jelang, usai, lewat) have a capital.
 */
const SMALL = new Set(
  (
    'agar antara atas atau ataupun bagi bahwa bak bin binti dalam dan dari daripada demi dengan di ' +
    'guna hingga jika kalau karena ke kepada maka maupun meski meskipun namun oleh pada per pun sampai ' +
    'sang sebab sebagai secara sehingga sejak seperti serta si sambil supaya tanpa tapi tentang ' +
    'terhadap tetapi untuk via walau walaupun yakni yaitu yang'
  ).split(' '),
);

/** Where one of them is a noun or part of a name: behind any of these … */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  antara: ['di'],
  atas: ['di', 'ke', 'dari', 'menengah', 'kelas', 'lantai', 'tingkat'],
  dalam: ['di', 'ke', 'dari', 'penyakit', 'kode', 'orang'],
  guna: ['tepat', 'daya', 'hasil', 'serba'],
  serta: ['peran'],
};

/** … or before any of these. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  dalam: ['negeri'],
  sang: ['merah', 'saka'],
  serta: ['merta'],
  yang: ['maha', 'mulia'],
};

/** Whether a word stays small in a headline, by the words beside it; all in small letters. */
export function isSmallWord(word: string, before: string, after: string): boolean {
  if (!SMALL.has(word)) return false;
  return !BEHIND[word]?.includes(before) && !BEFORE[word]?.includes(after);
}
