import { NAMED_AFTER } from './common-words.ts';

/** A degree or title before a name, as it stands in a text. */
export interface WrittenTitle {
  readonly written: string;
  /** as EYD writes it */
  readonly right: string;
}

export interface TitleRun {
  readonly start: number;
  /** where the name begins */
  readonly end: number;
  readonly titles: readonly WrittenTitle[];
  /** whether one space stands between them, and before the name */
  readonly isSpaced: boolean;
}

/** By their letters; `dr.` is a physician, `Dr.` a doctor of whatever. */
const TITLES: Readonly<Record<string, string>> = {
  ...{ Prof: 'Prof.', PROF: 'Prof.', Dr: 'Dr.', DR: 'Dr.', dr: 'dr.', drg: 'drg.', drh: 'drh.' },
  ...{
    Ir: 'Ir.',
    IR: 'Ir.',
    Drs: 'Drs.',
    DRS: 'Drs.',
    Dra: 'Dra.',
    DRA: 'Dra.',
    H: 'H.',
    Hj: 'Hj.',
  },
  ...{ HJ: 'Hj.', KH: 'K.H.', 'K.H': 'K.H.', Apt: 'apt.', apt: 'apt.', Ns: 'Ns.' },
};

/** Any of them, longest first: `Dr` must not end at `D`. Its letters tell titles apart: `dr`, `Dr`. */
export const TITLE = `(?:${Object.keys(TITLES)
  .sort((a, b) => b.length - a.length)
  .map((title) => title.replaceAll('.', '\\.'))
  .join('|')})`;

const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.&'’/-])(?:${TITLE}(?:\. ?| )){1,6}(?=\p{Lu}(?:[\p{L}'’]|\. ?\p{Lu}))`,
  'gu',
);
const ONE = new RegExp(String.raw`(?<letters>${TITLE})(?<point>\.?)(?<gap> ?)`, 'gu');

/** Words after which a lone `H` or `dr` is a letter, a row or a block. */
const LETTERED =
  /(?:\d|blok|blk|kelas|tipe|seri|grup|lantai|zona|jalur|kelompok|golongan|huruf|kategori|ruang|gate|gerbang|vitamin|gedung|tower|hari|hepatitis|plan) ?$/iu;

/** Titles right before a name. Places that bear somebody's name write it as they like. */
export function titleRunsIn(text: string): TitleRun[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const titles = titlesIn(run);
    const before = text.slice(Math.max(0, index - 24), index);
    if (isPlaces(before) || (isLoneLetter(titles) && LETTERED.test(before))) return [];
    const isSpaced = titles.every(({ gap }) => gap === ' ');
    return [{ start: index, end: index + run.length, titles, isSpaced }];
  });
}

/** A line that is titles and nothing else, such as `Dr. H. `. */
export function titlesOf(line: string): WrittenTitle[] | undefined {
  return new RegExp(`^(?:${TITLE}(?:\\. ?| ))+$`, 'u').test(line) ? titlesIn(line) : undefined;
}

function titlesIn(run: string): (WrittenTitle & { gap: string })[] {
  return [...run.matchAll(ONE)].map(({ groups }) => ({
    written: `${groups?.letters ?? ''}${groups?.point ?? ''}`,
    right: TITLES[groups?.letters ?? ''] ?? '',
    gap: groups?.gap ?? '',
  }));
}

/** `dr` without a point is `dari` in messages as often as a physician. */
function isLoneLetter(titles: readonly WrittenTitle[]): boolean {
  const [only, ...more] = titles;
  return more.length === 0 && (only?.written === 'H' || only?.written === 'dr');
}

function isPlaces(before: string): boolean {
  const [, word = ''] = /([\p{L}-]+)\.? (?:\p{Lu}[\p{L}.]+ )?$/u.exec(before) ?? [];
  const [, last = ''] = /([\p{L}-]+)\.? $/u.exec(before) ?? [];
  return NAMED_AFTER.has(word.toLowerCase()) || NAMED_AFTER.has(last.toLowerCase());
}
