/** Longest slug, in characters: search results show about as much of a URL. */
const LONGEST = 60;

/** Marks that NFKD split off, and apostrophes inside words: Jum'at and Qur'an are one word each. */
const APOSTROPHES_AND_MARKS = /[\p{M}'’‘ʼ`]/gu;

/**
 * The readable part of an article's URL: ASCII letters and digits of the headline, words joined by
 * hyphens, cut after a whole word. A headline without any gives `rilis` (Indonesian: release).
 */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(APOSTROPHES_AND_MARKS, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (!words) return 'rilis';
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
