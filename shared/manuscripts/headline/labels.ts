import { saysSomething } from '../prose/prose.ts';

/** Section labels as portals of Indonesian press offices print them, in lower case. */
const LABELS = new Set([
  ...['top', 'top news', 'news', 'headline', 'headlines', 'berita', 'berita utama', 'berita foto'],
  ...['berita kota', 'berita daerah', 'berita terkini', 'terkini', 'advertorial', 'adv', 'utama'],
  ...['siaran pers', 'press release', 'rilis', 'rilis pers', 'pengumuman', 'artikel', 'opini'],
  ...['pemerintahan', 'pemerintah', 'daerah', 'nasional', 'politik', 'ekonomi', 'sosial', 'budaya'],
  ...['pendidikan', 'kesehatan', 'olahraga', 'hukum', 'wisata', 'pariwisata', 'teknologi', 'umum'],
  ...['untuk segera disiarkan', 'untuk disiarkan segera'],
]);

/** At the end of a line. It may begin only where a run begins: else a long run takes quadratic time. */
const DECORATION = /(?<![:|#*\s])[:|#*\s]+$/u;

/** A label that portals use, or a line without words. */
export function isKnownLabel(line: string): boolean {
  const text = line.replace(DECORATION, '');
  return !saysSomething(text) || LABELS.has(text.toLowerCase());
}

/** One or two words in capitals: a label if a headline follows. */
export function isCapitalLabel(line: string): boolean {
  return /^[\p{Lu}-]{2,15}(?: [\p{Lu}-]{2,15})?:?$/u.test(line);
}

/** Short enough to be a label where the place says that it is one: before a repeated headline. */
export function couldBeLabel(line: string): boolean {
  return line.length <= 40 && !/[.!?]$/u.test(line);
}

/**
 * Of lines above a headline the labels, each once, without the decoration behind them: not lines of
 * decoration alone, nor dates and numbers, as portals print them there too.
 */
export function printedLabels(lines: readonly string[]): string[] {
  const labels = lines
    .map((line) => line.replace(DECORATION, ''))
    .filter((line) => saysSomething(line) && !/\d/.test(line));
  return labels.filter((label, at) => {
    return labels.findIndex((other) => other.toLowerCase() === label.toLowerCase()) === at;
  });
}
