import { join } from 'node:path';
import { slipWordsIn } from '../functions/ingest-article/slip-words.ts';
import type { WordList } from '../shared/manuscripts/slips/word-list.ts';

const FOLDER = join(import.meta.dirname, '..', 'shared', 'manuscripts', 'slips', 'words');

/** The words for the check for slips, as the functions have them. */
export function slipWords(): WordList {
  return slipWordsIn(FOLDER);
}
