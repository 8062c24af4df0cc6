/** A number that the state gave to one person, as it is written. */
export interface PersonalNumber {
  readonly kind: 'NIP' | 'NIK';
  readonly text: string;
}

const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const MONTH = '(?:0[1-9]|1[0-2])';
/** Of civil servants, 18 digits: date of birth, month of appointment, sex, a number. */
const NIP = new RegExp(
  String.raw`(?<!\d)(?:19|20)\d{2}${MONTH}${DAY}[ .-]?(?:19|20)\d{2}${MONTH}[ .-]?[12][ .-]?\d{3}(?!\d)`,
  'gu',
);
/** Of all residents, 16 digits: district, date of birth (that of women and 40 days), a number. */
const NIK = new RegExp(
  String.raw`(?<!\d)[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])${MONTH}\d{6}(?!\d)`,
  'gu',
);
/** Whatever its digits are, where its name stands before it. */
const NAMED =
  /(?<!\p{L})(?<kind>NI[PK])(?: ?[.:]| no(?:mor)?\.?)? ?(?=(?:\d[ .-]?){15,17}\d(?!\d))[\d .-]*\d/giu;

/** The numbers in a text that tell of one person, and when that person was born. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const named = [...text.matchAll(NAMED)].map(({ 0: found, groups = {} }): PersonalNumber => {
    return { kind: groups.kind?.toUpperCase() === 'NIK' ? 'NIK' : 'NIP', text: found };
  });
  const isNew = (found: string) => !named.some(({ text: all }) => all.includes(found));
  const bare = (kind: 'NIP' | 'NIK', form: RegExp) =>
    [...text.matchAll(form)]
      .map(([found]) => ({ kind, text: found }))
      .filter(({ text: found }) => isNew(found));
  return [...named, ...bare('NIP', NIP), ...bare('NIK', NIK)];
}
