import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WordList, wordList } from '../../shared/manuscripts/slips/word-list.ts';

/**
 * The words for the check for slips, from the folder `words` beside the bundle; they are read when
 * the first manuscript is checked.
 * @param folder that holds index.mjs
 */
export function slipWordsBeside(folder: string): WordList {
  return wordList((file) => readFileSync(join(folder, 'words', `${file}.txt`), 'utf8'));
}
