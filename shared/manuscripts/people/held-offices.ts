import type { Person } from '../../people.ts';

/** Offices that are told without their place, too: `Wali Kota Andi Harun`. */
const HEADS = [
  ...['Wakil Wali Kota', 'Wali Kota', 'Wakil Bupati', 'Bupati', 'Wakil Gubernur', 'Gubernur'],
  ...['Sekretaris Daerah', 'Ketua DPRD'],
];

export interface KnownOffice {
  /** as the settings write it */
  readonly office: string;
  /** whether all of it stands there, its place too */
  readonly isWhole: boolean;
}

/** An office's words, however they are spaced and whatever their capitals. */
export function officeKey(office: string): string {
  return office.toLowerCase().replace(/wali ?kota/gu, 'wali kota');
}

/**
 * The offices that the settings hold, by their words; also without their place where only one of
 * them begins so.
 */
export function knownOffices(people: readonly Person[]): Map<string, KnownOffice> {
  const all = people.flatMap(({ offices = [] }) => offices.map(({ office }) => office));
  const known = new Map(all.map((office) => [officeKey(office), { office, isWhole: true }]));
  const distinct = [...known.values()].map(({ office }) => office);
  for (const head of HEADS) {
    const begun = distinct.filter((office) => officeKey(office).startsWith(`${officeKey(head)} `));
    const [only, ...more] = begun;
    if (only !== undefined && more.length === 0 && !known.has(officeKey(head))) {
      known.set(officeKey(head), { office: only, isWhole: false });
    }
  }
  return known;
}

/** @param day yyyy-mm-dd */
export function holdsOn({ offices = [] }: Person, office: string, day: string): boolean {
  return offices.some(
    (held) =>
      officeKey(held.office) === officeKey(office) &&
      (held.from ?? '') <= day &&
      day <= (held.to ?? '9999'),
  );
}

/**
 * The office that somebody holds on a day, as the settings write it.
 * @param day yyyy-mm-dd
 */
export function officeOn(person: Person, day: string): string | undefined {
  return person.offices?.find(({ office }) => holdsOn(person, office, day))?.office;
}

/** @param day yyyy-mm-dd */
export function heldBefore({ offices = [] }: Person, office: string, day: string): boolean {
  return offices.some(
    (held) =>
      officeKey(held.office) === officeKey(office) && held.to !== undefined && held.to < day,
  );
}
