import { saysSomething } from '../prose/prose.ts';
import { isLetterhead } from './letterhead.ts';
import { isPortalLine } from './portal-lines.ts';
import { isPressLabel } from './press-labels.ts';

/** Section labels as portals of Indonesian press offices print them, in lower case. */
const LABELS = new Set([
  ...['top', 'top news', 'news', 'headline', 'headlines', 'berita', 'berita utama', 'berita foto'],
  ...['berita kota', 'berita daerah', 'berita terkini', 'terkini', 'advertorial', 'adv', 'utama'],
  ...['pengumuman', 'artikel', 'opini', 'kabar', 'info', 'breaking news', 'headline news', 'foto'],
  ...['pemerintahan', 'pemerintah', 'daerah', 'nasional', 'politik', 'ekonomi', 'sosial', 'budaya'],
  ...['pendidikan', 'kesehatan', 'olahraga', 'hukum', 'wisata', 'pariwisata', 'teknologi', 'umum'],
  ...['lingkungan', 'infrastruktur', 'keagamaan', 'umkm', 'layanan publik', 'hukum & kriminal'],
  ...['hukum dan kriminal', 'berita pemkot', 'berita pemerintah', 'seputar kota', 'laporan utama'],
]);

/** At the end of a line. It may begin only where a run begins: else a long run takes quadratic time. */
const DECORATION = /(?<![:|#*\s])[:|#*\s]+$/u;

const SECTION = /^(?:kategori|rubrik|kanal|topik) ?: ?\S.{0,40}$/iu;

/**
 * A line that stands above headlines and is none, whatever follows it: a section, a letterhead, what
 * press offices call their releases and number them by, what portals print about an article; or a line
 * without words.
 */
export function isKnownLabel(line: string): boolean {
  const text = line.replace(DECORATION, '');
  if (!saysSomething(text) || LABELS.has(text.toLowerCase()) || SECTION.test(text)) return true;
  return isPressLabel(text) || isLetterhead(text) || isPortalLine(text);
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
 * Lines above a headline, each once, without the decoration behind them: not lines of decoration alone.
 * Whoever sent them is told them all, days and numbers too.
 */
export function printedLabels(lines: readonly string[]): string[] {
  const labels = lines.map((line) => line.replace(DECORATION, '')).filter(saysSomething);
  return labels.filter((label, at) => {
    return labels.findIndex((other) => other.toLowerCase() === label.toLowerCase()) === at;
  });
}
