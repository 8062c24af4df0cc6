import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ExpectationError } from '../../shared/errors.ts';
import { rootOf } from '../../shared/manuscripts/slips/affixes.ts';
import { wordsOfTrie } from './trie.ts';
import { zipfsOf } from './wordfreq.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const WORDS = join(PROJECT, 'shared', 'manuscripts', 'slips', 'words');
const TRIE = join(PROJECT, 'node_modules', '@cspell', 'dict-id-id', 'dict', 'id-id.trie');

/** Many a short word only looks as if affixes had built it: kurang, of ku- and rang. */
const NEVER_BUILT = 6;

// Writes the files in shared/manuscripts/slips/words; its README says how this is called.
const [data] = process.argv.slice(2);
if (!data || !existsSync(join(data, 'small_id.msgpack.gz'))) {
  throw new ExpectationError('small_id.msgpack.gz', 'the folder of wordfreq’s data', String(data));
}
const indonesian = wordfreq(data, 'small_id');
write('indonesian', rootsOf(wordsOfTrie(readFileSync(TRIE, 'utf8'))));
write('frequent', bandsOf(indonesian));
write(
  'english',
  [...wordfreq(data, 'small_en').keys()].filter((word) => !indonesian.has(word)),
);

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(WORDS, `${name}.txt`), `${lines.join('\n')}\n`);
}

/** By falling frequency, and words of one frequency by the alphabet. */
function wordfreq(folder: string, name: string): Map<string, number> {
  const zipfs = zipfsOf(gunzipSync(readFileSync(join(folder, `${name}.msgpack.gz`))));
  return new Map([...zipfs].filter(([word]) => /^[a-z]{2,}$/.test(word)));
}

/** Words that are not built from shorter ones: a tenth, since the dictionary holds all inflections. */
function rootsOf(words: Iterable<string>): string[] {
  const plain = [...words].filter((word) => /^[a-z]{2,}$/.test(word));
  plain.sort((a, b) => a.length - b.length);
  const roots = new Set<string>();
  for (const word of plain) {
    if (word.length <= NEVER_BUILT || !rootOf(word, roots)) roots.add(word);
  }
  return [...roots].sort();
}

function bandsOf(zipfs: ReadonlyMap<string, number>): string[] {
  const bands = new Map<string, string[]>();
  for (const [word, zipf] of zipfs) {
    const band = zipf.toFixed(1);
    bands.set(band, [...(bands.get(band) ?? []), word]);
  }
  return [...bands].map(([zipf, words]) => [zipf, ...words].join(' '));
}
