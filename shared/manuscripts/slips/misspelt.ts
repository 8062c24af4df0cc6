import type { Finding } from './findings.ts';
import { foreignStretches } from './foreign-stretches.ts';
import { caseOf, inCaseOf } from './letter-case.ts';
import { commonlyMeantBy, LONG, type Meant, rarelyMeantBy, wholeOf } from './near.ts';
import { isSure, namesIn, placeOf, type Surroundings } from './part-place.ts';
import type { WordList } from './word-list.ts';
import type { WrittenWord } from './written-words.ts';

/** A text that has more unknown words is not Indonesian, or means harm: these cost most to look at. */
const MOST_UNKNOWN = 400;
/** The same, of those that take longest. */
const MOST_RARE = 40;

/** Answers for one text: what each unknown word is meant for is looked up once. */
export class Misspelt {
  readonly #meant = new Map<string, Meant | undefined>();
  readonly #wholes = new Map<string, Meant | undefined>();
  #rare = 0;
  readonly #around: Surroundings;
  readonly #foreign: ReadonlySet<number>;

  constructor(
    private readonly written: readonly WrittenWord[],
    private readonly words: WordList,
  ) {
    this.#around = { written, words, names: namesIn(written) };
    this.#foreign = foreignStretches(written, {
      isUnknown: (word) => !words.isKnown(word),
      isSlip: (word) => this.#meantBy(word) !== undefined,
    });
  }

  /** The first part of a word (`Sub-Subtansi` has two) that is most likely mistyped. */
  in(index: number): Finding | undefined {
    const word = this.written[index];
    if (!word?.plain || word.alone || this.#foreign.has(word.stretch)) return undefined;
    const parts = word.text.split('-');
    for (const [number, part] of parts.entries()) {
      if (isEcho(parts, number)) continue;
      const place = placeOf(this.#around, index, part);
      const meant = place && this.#meantBy(part);
      if (!meant || !isSure(part, meant, place)) continue;
      const right = inCaseOf(part, meant.word, { among: 'lower' });
      return {
        code: 'likelySlip',
        severity: 'warning',
        quote: word.text,
        suggestion: parts.with(number, right).join('-'),
        why: `is no word that the list knows, and one slip away from “${right}”`,
      };
    }
    return undefined;
  }

  #meantBy(part: string): Meant | undefined {
    const lower = part.toLowerCase();
    if (caseOf(part) === 'other') return undefined;
    if (this.words.isKnown(lower)) return part === lower ? this.#wholeOf(lower) : undefined;
    if (!this.#meant.has(lower)) {
      if (this.#meant.size >= MOST_UNKNOWN) return undefined;
      this.#meant.set(lower, commonlyMeantBy(lower, this.words) ?? this.#rarelyMeantBy(lower));
    }
    return this.#meant.get(lower);
  }

  #wholeOf(slip: string): Meant | undefined {
    if (slip.length < LONG) return undefined;
    if (!this.#wholes.has(slip)) this.#wholes.set(slip, wholeOf(slip, this.words));
    return this.#wholes.get(slip);
  }

  #rarelyMeantBy(slip: string): Meant | undefined {
    if (slip.length < LONG || this.#rare >= MOST_RARE) return undefined;
    this.#rare += 1;
    return rarelyMeantBy(slip, this.words);
  }
}

/** `menulis-nulis`, `sayur-mayur`: the second half follows the first, and is no word alone. */
function isEcho(parts: readonly string[], number: number): boolean {
  const [before, part] = [parts[number - 1], parts[number]];
  if (!before || !part) return false;
  const core = part.toLowerCase().slice(1, ECHO);
  return before.toLowerCase().includes(core);
}

/** letters of a second half that tell whose it is, without the first, which may change */
const ECHO = 4;
