import { lineOf } from '../body/body-line.ts';
import type { BodyElement } from '../body/body-tree.ts';
import { findPersonalNumbers } from '../people/personal-numbers.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import { WHOLE_DATE } from './dateline-date.ts';
import { isNote } from './note-marks.ts';
import type { Notice } from './taken.ts';

interface Unsigned {
  readonly blocks: readonly BodyElement[];
  readonly notice: Notice;
}

/** Characters of one of its lines, and how many there are at most. */
const LONGEST = 200;
const MOST = 12;

/** `Bontang, 1 Februari 2025`, perhaps with the office below it in the same paragraph. */
const PLACE_AND_DATE = new RegExp(
  String.raw`^(?:(?:ditetapkan|dikeluarkan) di )?\p{Lu}[\p{L} .-]{2,40}, ?(?:tanggal )?${WHOLE_DATE}`,
  'iu',
);
const TITLE =
  /^(?:mengetahui|hormat kami|a\. ?n\.?|an\.|u\. ?b\.?|plt\.?|plh\.?|pj\.?|(?:wakil )?(?:kepala|wali ?kota|bupati|gubernur|ketua|sekretaris|camat|lurah|direktur|rektor|komandan|kapolres\p{L}*|menteri|pimpinan))(?!\p{L})/iu;
/** Signed; `ttd` and its likes. */
const SIGNED =
  /^[^\p{L}]*(?:t ?\. ?t ?\. ?d|ttd|tertanda|cap(?: dan |\/)t(?:anda )?t(?:angan)?d?|ditandatangani secara elektronik\p{L}*)(?:[^\p{L}]|$)/iu;
const RANK = /^(?:nip|nrp|pembina|penata|pangkat)(?!\p{L})/iu;

/**
 * Takes off the signature that ends a letter: place and date, office, `ttd`, name and number. It tells
 * of who signed, not of what happened, and its number holds a date of birth; the warning quotes all of
 * it. Without `ttd` or a number it stays.
 */
export function withoutSignature(blocks: readonly BodyElement[]): Unsigned | undefined {
  const end = blocks.findLastIndex((block) => !isNote(lineOf(block))) + 1;
  const first = Math.max(1, end - MOST);
  let start = end;
  while (start > first && couldBeSigned(blocks[start - 1])) start -= 1;
  // What stands above place and date, or else above the office, is text.
  const signed = blocks.slice(start, end).map(lineOf);
  const opens = [PLACE_AND_DATE, TITLE, SIGNED]
    .map((form) => signed.findIndex((line) => form.test(line)))
    .find((at) => at >= 0);
  const from = start + (opens ?? 0);
  const taken = blocks.slice(from, end);
  const lines = taken.map(lineOf);
  const told = lines.some((line) => SIGNED.test(line) || findPersonalNumbers(line).length > 0);
  if (opens === undefined || !told) return undefined;
  const message =
    'The signature at the end is left out of the text, as its number is not for readers: whoever should be named needs a sentence.';
  const quote = lines.join(' / ');
  const notice: Notice = { code: 'signature', severity: 'warning', message, quote };
  return {
    blocks: [...blocks.slice(0, from), ...blocks.slice(end)],
    notice: { ...notice, at: taken[0]?.at },
  };
}

function couldBeSigned(block: BodyElement | undefined): boolean {
  if (block?.tag !== 'p') return false;
  const line = lineOf(block);
  if (line.length > LONGEST) return false;
  if ([PLACE_AND_DATE, SIGNED, RANK].some((form) => form.test(line))) return true;
  if (findPersonalNumbers(line).length > 0) return true;
  // A name with its degrees ends with a point, too.
  return !SENTENCE_END.test(line) || line.split(' ').length <= 8;
}
