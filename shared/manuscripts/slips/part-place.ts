import { caseOf } from './letter-case.ts';
import type { Meant } from './near.ts';
import type { WordList } from './word-list.ts';
import type { WrittenWord } from './written-words.ts';

/** `title`: a word with a capital inside a sentence, beside one with a capital that is no name. */
type PartPlace = 'first' | 'inside' | 'title';

export interface Surroundings {
  readonly written: readonly WrittenWord[];
  /** in lower case: what has a capital where none is due */
  readonly names: ReadonlySet<string>;
  readonly words: WordList;
}

const SHORTEST_FIRST = 8;
const LEAST_ZIPF_FIRST = 4.5;
const SHORTEST_IN_TITLE = 8;
/** No person's name ends so, or has that shape. */
const COMMON_NOUN = /(?:[aei]nsi|[aiu]si|itas|isme|logi|tur)$|^(?:pe|ke|per)[a-z]+an$/;

const OFFICES: ReadonlySet<string> = new Set(
  'kota kabupaten provinsi daerah pusat desa kecamatan kelurahan dinas badan republik negara'.split(
    ' ',
  ),
);

export function namesIn(written: readonly WrittenWord[]): Set<string> {
  const names = written.filter(({ text, opens }) => !opens && caseOf(text) === 'capital');
  return new Set(names.map(({ text }) => text.toLowerCase()));
}

/** Where a part of a word stands; undefined where it is most likely a name. */
export function placeOf(around: Surroundings, index: number, part: string): PartPlace | undefined {
  const [word, next] = around.written.slice(index, index + 2);
  if (!word || caseOf(part) === 'lower') return 'inside';
  const follower = next?.follows ? next : undefined;
  if (word.opens && word.text === part) {
    // A sentence's first word is as well a name, if another follows, or if it is one elsewhere.
    if (around.names.has(part.toLowerCase()) || part.length < SHORTEST_FIRST) return undefined;
    const isBesideName = follower && caseOf(follower.text) !== 'lower' && !isOffice(follower.text);
    return isBesideName ? undefined : 'first';
  }
  if (part.length < SHORTEST_IN_TITLE) return undefined;
  const before = word.follows ? around.written[index - 1] : undefined;
  const isInTitle = [before, follower].some((beside) => beside && isTitleWord(beside.text, around));
  return isInTitle ? 'title' : undefined;
}

/** Whether what a part most likely means is likely enough where it stands. */
export function isSure(part: string, meant: Meant, place: PartPlace): boolean {
  if (place === 'inside') return true;
  if (place === 'title') return COMMON_NOUN.test(meant.word);
  const begins = meant.word.startsWith(part.charAt(0).toLowerCase());
  return begins && meant.zipf >= LEAST_ZIPF_FIRST;
}

/** `Pemerinta Kota`: what bears such a word behind it is an office's or a place's. */
function isOffice(text: string): boolean {
  return caseOf(text) === 'capital' && OFFICES.has(text.toLowerCase());
}

function isTitleWord(text: string, { words }: Surroundings): boolean {
  return caseOf(text) === 'capital' && words.rootOf(text.toLowerCase()) !== undefined;
}
