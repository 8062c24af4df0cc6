/** A word with a capital, as names have it; initials keep their point (`M.`), if they have one. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const CAPITAL_WORD = /(?<![\p{L}\p{N}_])(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’`-]*)/gu;

/** Small words within names. */
const WITHIN = /^ (?:(?:bin|binti|al|el|de|van|bt)\.? )?$/u;

/** Most words of a name. */
const LONGEST = 8;

/** Runs of words with capitals, each word a space from the next: names, and what is written like one. */
export function capitalRuns(text: string): NameWord[][] {
  const runs: NameWord[][] = [];
  for (const { 0: word, index } of text.matchAll(CAPITAL_WORD)) {
    const found = { start: index, end: index + word.length, word };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && index - last.end < 9 && WITHIN.test(text.slice(last.end, index))) {
      run.push(found);
    } else runs.push([found]);
  }
  return runs;
}

/** The words with capitals that end right there, at most as many as a name has, in their order. */
export function wordsBefore(text: string, end: number): NameWord[] {
  const start = Math.max(0, end - 120);
  const run = capitalRuns(text.slice(start, end)).at(-1) ?? [];
  const words = run.map(({ word, ...at }) => ({
    word,
    start: at.start + start,
    end: at.end + start,
  }));
  return words.at(-1)?.end === end ? words.slice(-LONGEST) : [];
}

/** The words as they stand, small ones between them too: `Luthfi bin Yahya`. */
export function textOfWords(text: string, words: readonly NameWord[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

const NEXT_WORD =
  /(?:(?:bin|binti|al|el|de|van|bt)\.? )?(?<word>\p{Lu}\. ?(?=\p{Lu})|\p{Lu}[\p{L}\p{M}'’`-]*)/uy;

/** The words of a name that begins there, up to what `ends` it. */
export function wordsAfter(
  text: string,
  start: number,
  ends: (start: number) => boolean,
): NameWord[] {
  const words: NameWord[] = [];
  let at = start;
  while (words.length < LONGEST) {
    NEXT_WORD.lastIndex = at;
    const [found] = NEXT_WORD.exec(text) ?? [];
    if (found === undefined || (words.length > 0 && ends(at))) break;
    const word = found.trimEnd();
    words.push({ start: at, end: at + word.length, word });
    at += found.length;
    if (text[at] === ' ') at += 1;
    else if (!word.endsWith('.')) break;
  }
  return words;
}
