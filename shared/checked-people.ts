import { ExpectationError, shown } from './errors.ts';
import { degreesAsEyd, titlesAsEyd } from './manuscripts/people/as-eyd.ts';
import type { HeldOffice, Person } from './people.ts';
import { oneLine } from './text.ts';

/** Persons and codes: with them an item of the table stays far below its 400 KB. */
const MOST = 500;
/** Offices of one person. */
const MOST_OFFICES = 30;
/** Characters of a name, an office, a person's degrees. */
const LONGEST = 120;

const CODE = /^\p{L}[\p{L}\p{N}.&-]{0,19}(?: [\p{L}\p{N}.&-]{1,19})?$/u;

/** @throws ExpectationError naming the first person of whom something cannot be used */
export function checkedPeople(people: readonly Person[]): readonly Person[] {
  const checked = list(people, MOST, 'people', 'persons').map((person, at) =>
    checkedPerson(person, `people[${at}]`),
  );
  const codes = checked.flatMap(({ code }) => (code === undefined ? [] : [code.toLowerCase()]));
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice === undefined) return checked;
  throw new ExpectationError('one person a code', 'people', `two with ${shown(twice)}`);
}

/** @throws ExpectationError naming the first code that cannot be used */
export function checkedOffices(offices: Readonly<Record<string, string>>): Record<string, string> {
  if (typeof offices !== 'object' || offices === null || Array.isArray(offices)) {
    throw new ExpectationError('codes and names such as KMF-SMR', 'offices', shown(offices));
  }
  const entries = list(Object.entries(offices), MOST, 'offices', 'codes');
  return Object.fromEntries(
    entries.map(([code, name]) => [
      byCode(code, 'a code of offices'),
      line(name, `offices.${oneLine(code)}`),
    ]),
  );
}

function checkedPerson(person: Person, subject: string): Person {
  if (typeof person !== 'object' || person === null) {
    throw new ExpectationError('a person with a name', subject, shown(person));
  }
  const { titles, degrees, offices, code } = person;
  return {
    name: line(person.name, `${subject}.name`),
    ...(titles !== undefined && { titles: asEyd(titles, `${subject}.titles`, titlesAsEyd) }),
    ...(degrees !== undefined && { degrees: asEyd(degrees, `${subject}.degrees`, degreesAsEyd) }),
    ...(offices !== undefined && {
      offices: list(offices, MOST_OFFICES, `${subject}.offices`, 'offices').map((held, at) =>
        checkedOffice(held, `${subject}.offices[${at}]`),
      ),
    }),
    ...(code !== undefined && { code: byCode(code, `${subject}.code`) }),
  };
}

function checkedOffice(held: HeldOffice, subject: string): HeldOffice {
  const { from, to } = held;
  const checked = {
    office: line(held.office, `${subject}.office`),
    ...(from !== undefined && { from: date(from, `${subject}.from`) }),
    ...(to !== undefined && { to: date(to, `${subject}.to`) }),
  };
  if (from === undefined || to === undefined || from <= to) return checked;
  throw new ExpectationError('a day from the first on', `${subject}.to`, `${to}, before ${from}`);
}

/** What is proposed to reporters must be right itself. */
function asEyd(value: string, subject: string, right: (value: string) => string): string {
  const text = line(value, subject);
  const expected = right(text);
  if (text === expected) return text;
  throw new ExpectationError(`${expected}, as EYD writes it,`, subject, shown(value));
}

function line(value: string, subject: string): string {
  const text = typeof value === 'string' ? oneLine(value) : '';
  if (text && text.length <= LONGEST) return text;
  throw new ExpectationError(`1 to ${LONGEST} characters`, subject, shown(value));
}

function byCode(value: string, subject: string): string {
  const code = typeof value === 'string' ? oneLine(value) : '';
  if (CODE.test(code)) return code;
  throw new ExpectationError('a code such as SUL or KMF-SMR', subject, shown(value));
}

function date(value: string, subject: string): string {
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const day = new Date(`${value}T00:00:00Z`);
  const isReal = isDate && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (isReal) return value;
  throw new ExpectationError('a day such as 2021-02-26', subject, shown(value));
}

function list<T>(value: readonly T[], most: number, subject: string, of: string): readonly T[] {
  if (Array.isArray(value) && value.length <= most) return value;
  const received = Array.isArray(value) ? String(value.length) : shown(value);
  throw new ExpectationError(`a list of at most ${most} ${of}`, subject, received);
}
