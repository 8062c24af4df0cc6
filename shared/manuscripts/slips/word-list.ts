import { rootOf } from './affixes.ts';
import { TERMS } from './terms.ts';

/** The files in words/, as text; words/README.md says what they hold, whence, and their licences. */
interface WordTexts {
  /** Indonesian words that no affix builds from shorter ones, one a line */
  readonly indonesian: string;
  /** words of Indonesian texts, a line for each frequency (Zipf, tenths): `7.5 yang` */
  readonly frequent: string;
  /** words of English texts, one a line */
  readonly english: string;
}

/** What is asked of a word list; words are in lower case. */
export interface WordList {
  /**
   * The word that affixes have made this one of, itself where there are none; undefined where it is
   * no Indonesian word. Some that have one are none to a reader, either.
   */
  rootOf(word: string): string | undefined;
  /** Indonesian, or often met in Indonesian or English texts: names, abbreviations, slang */
  isKnown(word: string): boolean;
  /** how common it is in Indonesian texts: Zipf, log10 of times in 10⁹ words; 0 where it is not met */
  zipf(word: string): number;
}

/** Takes the files apart at the first question, a few dozen milliseconds; then answers in microseconds. */
export function wordList(read: (file: keyof WordTexts) => string): WordList {
  let words: WordList | undefined;
  const list = () => {
    words ??= parsed({
      indonesian: read('indonesian'),
      frequent: read('frequent'),
      english: read('english'),
    });
    return words;
  };
  return {
    rootOf: (word) => list().rootOf(word),
    isKnown: (word) => list().isKnown(word),
    zipf: (word) => list().zipf(word),
  };
}

function parsed(texts: WordTexts): WordList {
  const roots = new Set(texts.indonesian.trimEnd().split('\n'));
  const english = new Set(texts.english.trimEnd().split('\n'));
  const zipfs = zipfsOf(texts.frequent);
  const zipf = (word: string) => zipfs.get(word) ?? 0;
  const root = (word: string) => (roots.has(word) ? word : rootOf(word, roots));
  const isMet = (word: string) => english.has(word) || zipfs.has(word) || TERMS.has(word);
  return {
    zipf,
    rootOf: root,
    isKnown: (word) =>
      isMet(word) ||
      isMet(word.replace(/nya$/, '')) ||
      root(word) !== undefined ||
      isCompound(word, root, zipf),
  };
}

function zipfsOf(frequent: string): Map<string, number> {
  const zipfs = new Map<string, number>();
  for (const line of frequent.split('\n')) {
    const [zipf, ...words] = line.split(' ');
    for (const word of words) zipfs.set(word, Number(zipf));
  }
  return zipfs;
}

/** Bound forms (bentuk terikat), written together with the word that follows. */
const BOUND =
  /^(?:adi|antar|anti|bio|catur|dasa|dwi|eka|eko|ekstra|hiper|infra|inter|intra|kontra|maha|makro|manca|mega|mikro|mili|mini|mono|multi|nano|neo|nir|non|panca|para|pasca|poli|pra|pro|proto|purna|sapta|semi|serba|super|supra|swa|tele|trans|tri|tuna|ultra)/;

/** A shorter rest would make a word of many a slip. */
const SHORTEST_REST = 5;
/** Zipf */
const LEAST_COMMON_REST = 3.5;

/** `pascabencana`, `antarkampung`: a bound form before a common word. */
function isCompound(
  word: string,
  root: (word: string) => string | undefined,
  zipf: (word: string) => number,
): boolean {
  const rest = word.replace(BOUND, '');
  if (rest === word || rest.length < SHORTEST_REST) return false;
  return zipf(rest) >= LEAST_COMMON_REST && root(rest) !== undefined;
}
