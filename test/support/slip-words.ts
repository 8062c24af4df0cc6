import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { wordList } from '../../shared/manuscripts/slips/word-list.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'manuscripts', 'slips', 'words');

export function wordFile(name: string): string {
  return readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
}

/** The words that ship. */
export const WORDS = wordList(wordFile);
