import type { Person } from '../../people.ts';
import { type KnownOffice, officeKey } from './held-offices.ts';
import { TITLE } from './titles.ts';

/** An office that a text gives to somebody of the settings. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  /** as the settings write it */
  readonly office: string;
  /** as the text writes it */
  readonly written: string;
  readonly person: Person;
}

/** Between an office and a name: `Wali Kota Samarinda, Dr. H. Andi Harun`; the `H` of `Hamdani` is none. */
const TITLES = new RegExp(`^,? (?:(?:${TITLE}|Bapak|Ibu|Pak|Bu)(?:\\. ?| ))*`, 'u');
/** Between a name and an office: `Andi Harun, S.T., selaku Wali Kota`. */
const AS = /(?:,? \p{Lu}\.?\p{L}{1,4}(?:\.\p{L}{1,4})*\.?){0,4},? (?:selaku|sebagai) $/u;

/** Right before an office, what makes another of it, or somebody who no longer holds it. */
const OTHERWISE =
  /(?:plt|plh|pj|pjs|pgs|penjabat|pelaksana tugas|pelaksana harian|mantan|eks|bekas|calon|cawali|cabup|purna|wakil|isteri|istri|suami|ajudan|sekretaris|sekpri|staf|asisten|tim|putra|putri|anak|rumah jabatan|rumah dinas|kantor|piala|pasangan|kandidat|almarhum|alm)\.?(?: sementara| ahli| khusus| pribadi)? $/iu;

/** The offices in a text that stand right before or after a person of the settings. */
export function attributionsIn(
  text: string,
  people: readonly Person[],
  offices: ReadonlyMap<string, KnownOffice>,
): Attribution[] {
  const pattern = patternOf(offices);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const office = offices.get(officeKey(written))?.office;
    if (office === undefined || OTHERWISE.test(text.slice(Math.max(0, index - 30), index)))
      return [];
    const end = index + written.length;
    const found = personAfter(text, end, people) ?? personBefore(text, index, people);
    if (!found) return [];
    const { person } = found;
    const span = { start: Math.min(index, found.start), end: Math.max(end, found.end) };
    return [{ ...span, office, written, person }];
  });
}

interface FoundPerson {
  readonly person: Person;
  readonly start: number;
  readonly end: number;
}

function personAfter(text: string, at: number, people: readonly Person[]): FoundPerson | undefined {
  const titles = TITLES.exec(text.slice(at, at + 60))?.[0];
  if (titles === undefined) return undefined;
  const start = at + titles.length;
  const person = people.find(({ name }) => {
    const isNext = text.startsWith(name, start);
    return (
      isNext &&
      !/^(?:\p{L}| \p{Lu}\p{Ll})/u.test(text.slice(start + name.length, start + name.length + 3))
    );
  });
  return person && { person, start, end: start + person.name.length };
}

function personBefore(
  text: string,
  at: number,
  people: readonly Person[],
): FoundPerson | undefined {
  const before = text.slice(Math.max(0, at - 120), at);
  const as = AS.exec(before);
  if (!as) return undefined;
  const end = at - as[0].length;
  const person = people.find(
    ({ name }) => text.slice(Math.max(0, end - name.length), end) === name,
  );
  return person && { person, start: end - person.name.length, end };
}

function patternOf(offices: ReadonlyMap<string, KnownOffice>): RegExp | undefined {
  const words = [...offices.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) =>
      key.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll('wali kota', 'wali ?kota'),
    );
  if (words.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?![\\p{L}-])`, 'giu');
}
