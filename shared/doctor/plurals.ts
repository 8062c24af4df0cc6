/** Of what is said of one thing: what is said of several. */
const PLURALS: readonly (readonly [one: RegExp, several: string])[] = [
  [/\bits\b(?= (?:end|hour))/g, 'their'],
  [/\bits log is\b/g, 'their logs are'],
  [/\bit has a log\b/g, 'they have logs'],
  [/\b(withdrew|shows|release|stops at|knows of) it\b/g, '$1 them'],
];

/** A predicate as it follows `are`. */
export function inPlural(predicate: string): string {
  return PLURALS.reduce((text, [one, several]) => text.replace(one, several), predicate);
}
