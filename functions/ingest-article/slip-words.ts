import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WordList, wordList } from '../../shared/manuscripts/slips/word-list.ts';

/**
 * The words for the check for slips; they are read when the first manuscript is checked.
 * @param folder that holds them; a bundle has `words` beside it
 */
export function slipWordsIn(folder: string): WordList {
  return wordList((file) => readFileSync(join(folder, `${file}.txt`), 'utf8'));
}
