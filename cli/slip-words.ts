import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WordList, wordList } from '../shared/manuscripts/slips/word-list.ts';

const FOLDER = join(import.meta.dirname, '..', 'shared', 'manuscripts', 'slips', 'words');

/** The words for the check for slips, as the functions have them; read at the first question. */
export function slipWords(): WordList {
  return wordList((file) => readFileSync(join(FOLDER, `${file}.txt`), 'utf8'));
}
