import { isCommon, isRole, isThing } from './common-words.ts';
import { degreesFrom } from './degree-runs.ts';
import { degreeAt, isUnmistakable, type WrittenDegree } from './read-degrees.ts';
import { type TitleRun, titleRunsIn, type WrittenTitle } from './titles.ts';
import { type NameWord, wordsAfter, wordsBefore } from './words.ts';

/** A person as a text names them with titles or degrees. */
export interface Mention {
  readonly start: number;
  /** after the last degree, its point and a comma that follows it */
  readonly end: number;
  readonly titles: readonly WrittenTitle[];
  readonly isSpaced: boolean;
  /** of the name; without titles before it, all with capitals behind an office or what it is of */
  readonly words: readonly NameWord[];
  readonly degrees: readonly WrittenDegree[];
}

/** The persons whom a text names with titles or degrees, in their order. */
export function mentionsIn(text: string): Mention[] {
  if (isShouted(text)) return [];
  const titled = titleRunsIn(text).flatMap((run) => titledMention(text, run));
  const untitled = untitledMentions(text);
  return withoutOverlaps(
    [...titled, ...untitled].sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

/** All in capitals, as headlines are: whether `SE` is a degree cannot be told there. */
function isShouted(text: string): boolean {
  return !/\p{Ll}{2}/u.test(text);
}

function titledMention(text: string, run: TitleRun): Mention[] {
  const words = wordsAfter(text, run.end, (start) => degreeAt(text, start) !== undefined);
  const last = words.at(-1);
  if (!last) return [];
  const { degrees, end } = degreesFrom(text, last.end);
  const lone = run.titles.length === 1 && run.titles[0]?.written === 'dr';
  if (lone && degrees.length === 0) return [];
  const { start, titles, isSpaced } = run;
  return [{ start, end, titles, isSpaced, words, degrees }];
}

/** Where a degree may begin after a name: after a comma or a space. */
const DEGREE_START = /(?<=[\p{L}.'’](?: ?, ?| ))[SMALPBD](?=[\p{L}.])/gu;

/** Each run of degrees is read once, whether it is of a person or not. */
function untitledMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  let from = 0;
  for (const { index } of text.matchAll(DEGREE_START)) {
    if (index < from || !degreeAt(text, index)) continue;
    const gap = /(?: ?, ?| )$/u.exec(text.slice(Math.max(0, index - 3), index))?.[0] ?? '';
    const following = { ...degreesFrom(text, index - gap.length), hasComma: gap.includes(',') };
    from = following.end;
    mentions.push(...untitledMention(text, index - gap.length, following));
  }
  return mentions;
}

function untitledMention(text: string, nameEnd: number, following: Following): Mention[] {
  const all = wordsBefore(text, nameEnd);
  const words = nameOf(all);
  const [first] = words;
  const { degrees, end } = following;
  if (!first || degrees.length === 0 || !isOfPerson(text, all, following)) return [];
  return [{ start: first.start, end, titles: [], isSpaced: true, words, degrees }];
}

/** `Kearsipan`, `Pertanahan`: nouns of administration, which no person is called. */
const FIELD = /^(?:ke|pe|per)\p{L}{3,}an$/iu;

/** The last words of a run, behind those that are no part of a name: `Kepala Dinas Sosial Isfihani`. */
function nameOf(all: readonly NameWord[]): readonly NameWord[] {
  const others = all.slice(0, -1).findLastIndex(({ word }) => isCommon(word) || FIELD.test(word));
  return all.slice(others + 1);
}

interface Following {
  readonly degrees: readonly WrittenDegree[];
  readonly end: number;
  readonly hasComma: boolean;
}

/** Whether letters after a name are degrees, where nothing before the name says that it is a person's. */
function isOfPerson(text: string, words: readonly NameWord[], following: Following): boolean {
  const [last, previous] = [words.at(-1)?.word ?? '', words.at(-2)?.word ?? ''];
  if (isThing(last) || isRole(last)) return false;
  const { degrees, end, hasComma } = following;
  if (degrees.some(isUnmistakable)) return true;
  if (/^ (?:\p{Lu}|\d|nomor|tentang)|^\//u.test(text.slice(end, end + 9))) return false;
  const isName = last.length > 2 && previous !== '' && !(isThing(previous) && !isRole(previous));
  const sure = degrees.length > 1 || !degrees.some(({ degree }) => degree?.isDoubtful);
  const dotted = degrees.every(({ hasPoints }) => hasPoints);
  if (hasComma) return dotted || (isName && sure);
  return isName && sure && (dotted || degrees.length > 1);
}
