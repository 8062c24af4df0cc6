/** Words that share a form with one letter less; more of them would cost quadratic time. */
const MOST_IN_BUCKET = 12;

/** Letters of what is compared: each form of a longer one takes as much memory again. */
const LONGEST = 60;

/** Whether one letter makes one of the other: changed, added, left out, or in its neighbour's place. */
function isOneLetterApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * Words to be found by any that is one letter apart. Two such words have a form in common that lacks
 * a letter or none; so each look-up takes as long as the word, not as the list.
 */
export class Neighbours {
  readonly #byForm = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      for (const form of formsOf(word)) {
        const bucket = this.#byForm.get(form) ?? [];
        if (bucket.length < MOST_IN_BUCKET) bucket.push(word);
        this.#byForm.set(form, bucket);
      }
    }
  }

  /** The words one letter apart, each once. */
  of(word: string): string[] {
    const near = formsOf(word).flatMap((form) => this.#byForm.get(form) ?? []);
    return [...new Set(near)].filter((other) => isOneLetterApart(word, other));
  }
}

function formsOf(word: string): string[] {
  if (word.length > LONGEST) return [];
  return [
    word,
    ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)),
  ];
}
