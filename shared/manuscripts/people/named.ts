import type { Passage } from '../passage.ts';
import { isCommon, isRole, NAMED_AFTER } from './common-words.ts';
import { degreesFrom } from './degree-runs.ts';
import { degreeAt } from './read-degrees.ts';
import { TITLE } from './titles.ts';
import { capitalRuns, type NameWord, textOfWords } from './words.ts';

/** Words with capitals that stand in a row, taken for a name or for a part of one. */
export interface Named {
  readonly passage: Passage;
  readonly words: readonly NameWord[];
  /** as it stands in the passage */
  readonly name: string;
  /** the office or form of address right before it, in lower case */
  readonly role?: string;
  /** whether it speaks, is spoken to, or has a title or an office: somebody, not something */
  readonly isPerson: boolean;
  /** whether degrees follow, which only whole names have */
  readonly hasDegrees: boolean;
}

const SAID_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ujar|kata|tutur|ucap|jelas|ungkap|papar|tegas|tambah|imbuh|sebut|terang|sambung|pungkas|tandas|harap|pesan|beber|jawab|cetus|lanjut|menurut) |${TITLE}\.? ?)(?:${TITLE}\. ?|${TITLE} )*$`,
  'iu',
);

const SAYS_AFTER =
  /^,? (?:juga |pun |kemudian |lalu |turut )?(?:mengatakan|menyampaikan|menjelaskan|menuturkan|mengungkapkan|menegaskan|menambahkan|memaparkan|menyebut|menyebutkan|menerangkan|menyatakan|mengajak|berharap|berpesan|menilai|mengaku|mengapresiasi|mengimbau|meminta|memastikan|mengucapkan|membeberkan|menginformasikan|menekankan|mengingatkan)(?!\p{L})/u;

/** The people whom a passage names, as far as capitals tell: a run is cut at its common words. */
export function namedIn(passage: Passage): Named[] {
  const runs = withoutDegrees(passage.text, capitalRuns(passage.text));
  return runs.flatMap((run) => partsOf(run).flatMap((part) => namedOf(passage, part)));
}

/** Degrees behind a name are no part of it: `Isfihani S.Sos M.Si`. */
function withoutDegrees(text: string, runs: readonly (readonly NameWord[])[]): NameWord[][] {
  let end = 0;
  return runs.map((run) =>
    run.filter(({ start }, at) => {
      if (start < end) return false;
      const isFirst = at === 0 && !/, ?$/u.test(text.slice(Math.max(0, start - 2), start));
      const degree = isFirst ? undefined : degreeAt(text, start);
      if (degree) end = degree.end;
      return !degree;
    }),
  );
}

interface Part {
  readonly words: NameWord[];
  /** whether an office stands before it in its run: `Kepala Biro Umum Labib` */
  readonly hasOffice: boolean;
}

/** `Wali Kota Samarinda Andi Harun`: what the common words of a run leave. */
function partsOf(run: readonly NameWord[]): Part[] {
  const parts: Part[] = [{ words: [], hasOffice: false }];
  for (const word of run) {
    const last = parts.at(-1);
    if (!isCommon(word.word)) last?.words.push(word);
    else parts.push({ words: [], hasOffice: last?.hasOffice === true || isRole(word.word) });
  }
  return parts.filter(({ words }) => words.length > 0);
}

function namedOf(passage: Passage, { words, hasOffice }: Part): Named[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const { text } = passage;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const [, previous = ''] = /([\p{L}-]+)\.? $/u.exec(before) ?? [];
  if (NAMED_AFTER.has(previous.toLowerCase())) return [];
  const role = isRole(previous) ? previous.toLowerCase() : undefined;
  const { degrees, end } = degreesFrom(text, last.end);
  const hasDegrees = degrees.length > 0;
  const says = SAYS_AFTER.test(text.slice(end, end + 40));
  const isPerson = hasOffice || role !== undefined || says || SAID_BEFORE.test(before);
  const name = textOfWords(text, words);
  return [{ passage, words, name, isPerson, hasDegrees, ...(role !== undefined && { role }) }];
}
