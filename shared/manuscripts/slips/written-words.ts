import type { Passage, Place } from '../passage.ts';
import { sentencesOf } from '../prose/sentences.ts';

/** A word as it stands in a passage. */
export interface WrittenWord {
  /** as written, without the punctuation around it: `Sub-Subtansi` */
  readonly text: string;
  readonly at: Place;
  /** begins a sentence or a quote, where a capital says nothing */
  readonly opens: boolean;
  /** nothing but one space between it and the word before */
  readonly follows: boolean;
  /** a quote of its own: `"lamin"` */
  readonly alone: boolean;
  /** in letters a to z and hyphens alone; else it is passed over */
  readonly plain: boolean;
  /** words with one number stand in one sentence, and all inside or all outside its quotes */
  readonly stretch: number;
  /** inside quotation marks: somebody speaks, in whatever tongue */
  readonly quoted: boolean;
}

/** Longer than any word: a line of signs, or of one that means harm. */
const LONGEST = 60;

/** Addresses, names of files, handles, tags, numbers, what is half a sum. */
const NO_WORD = /[\p{N}@#_\\=<>|+%&^~]|:\/\/|^www\.|\.(?:com|org|net|id)$/u;
const PLAIN = /^[A-Za-z]+(?:-[A-Za-z]+)*$/;
const OPENING = /^["“”‘’'([{<«*_~–—-]+/u;
const CLOSING = /["“”‘’')\]}>»*_~.,;:!?…–—-]+$/u;

export function writtenWords(passages: readonly Passage[]): WrittenWord[] {
  const words: WrittenWord[] = [];
  let stretch = 0;
  for (const { text, at } of passages) {
    let quoted = false;
    for (const sentence of sentencesOf(text)) {
      ({ stretch, quoted } = addSentence(sentence, { at, stretch: stretch + 1, quoted }, words));
    }
  }
  return words;
}

interface Position {
  readonly stretch: number;
  readonly quoted: boolean;
}

/** Returns the number of its last stretch, and whether its end is inside quotation marks. */
function addSentence(
  sentence: string,
  from: Position & { readonly at: Place },
  words: WrittenWord[],
): Position {
  let { stretch, quoted } = from;
  let [opens, follows] = [true, false];
  for (const chunk of sentence.split(' ')) {
    // cut first: the patterns would look at a long run again and again
    const short = chunk.length <= LONGEST ? chunk : '';
    const opening = OPENING.exec(short)?.[0] ?? '';
    const closing = CLOSING.exec(short.slice(opening.length))?.[0] ?? '';
    const core = short.slice(opening.length, short.length - closing.length);
    if (/["“”]/u.test(opening)) stretch += 1;
    if (/["“]/u.test(opening)) opens = quoted = true;
    const alone = opening !== '' && /["“”‘’'*_]/u.test(opening) && closing.length > 0;
    for (const [index, text] of core.split('/').entries()) {
      const joined = index === 0 && follows && opening === '';
      const plain = PLAIN.test(text) && !NO_WORD.test(core);
      words.push({ text, at: from.at, opens, follows: joined, alone, plain, stretch, quoted });
      if (text !== '') opens = false;
    }
    follows = core !== '' && closing === '';
    if (/["“”]/u.test(closing)) {
      stretch += 1;
      quoted = false;
    }
  }
  return { stretch, quoted };
}
