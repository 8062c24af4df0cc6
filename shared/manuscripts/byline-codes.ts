/**
 * The codes of a byline, or of its editors, in their order: `ASYA / SUL/KMF-SMR` has three. A name
 * without a slash is one by itself; what is empty between two slashes is none.
 */
export function bylineCodes(text: string): string[] {
  return text
    .split('/')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
