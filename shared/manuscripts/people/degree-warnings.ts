import type { Person } from '../../people.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { knownPerson, otherDegrees } from './known-degrees.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { rightForm, type WrittenDegree } from './read-degrees.ts';

/**
 * Degrees and titles of a text that are not as EYD V writes them, or not those that the settings hold:
 * at most one warning a person named.
 */
export function degreeWarnings(text: string, people: readonly Person[] = []): ManuscriptWarning[] {
  return mentionsIn(text).flatMap((mention) => {
    const person = knownPerson(text, mention, people);
    const other = person && otherDegrees(text, mention, person);
    const style = styleWarning(text, mention);
    // What is wrong with both has one suggestion; fewer degrees than are known are a matter of taste.
    if (other && (other.severity === 'warning' || !style)) return [other];
    return style ? [style] : physicianHint(text, mention);
  });
}

function styleWarning(text: string, mention: Mention): ManuscriptWarning | undefined {
  const found = reasonsIn(text, mention);
  if (found.length === 0) return undefined;
  const quoted = text.slice(mention.start, mention.end);
  const isClosed = isClosing(text, mention) && !quoted.endsWith(',');
  const reasons = isClosed ? [...found, 'a comma after the degrees'] : found;
  return {
    code: 'degreeStyle',
    severity: 'warning',
    message: `${nameIn(text, mention)}: EYD V wants ${reasons.join(', ')}.`,
    quote: quoted,
    suggestion: rightly(text, mention),
  };
}

function nameIn(text: string, { words }: Mention): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

function reasonsIn(text: string, mention: Mention): string[] {
  const { titles, isSpaced, degrees } = mention;
  const gaps = gapsOf(text, mention);
  const [first, ...between] = gaps;
  const otherTitles = titles.filter(({ written, right }) => written !== right);
  const others = degrees.filter((one) => one.written !== rightForm(one));
  const closed = /\s,$/u.test(text.slice(mention.start, mention.end));
  return [
    ...otherTitles.map(({ written, right }) => `${right} for “${written}”`),
    ...(isSpaced ? [] : ['a space after each title']),
    ...(first !== undefined && first !== ', ' ? ['a comma between name and degree'] : []),
    ...(between.some((gap) => gap !== ', ') ? ['a comma and a space between degrees'] : []),
    ...others.map((one) => `${rightForm(one)} for “${one.written}”`),
    ...(closed ? ['no space before a comma'] : []),
  ];
}

/** What stands before each degree. */
function gapsOf(text: string, { words, degrees }: Mention): string[] {
  return degrees.map((degree, at) => {
    const before = degrees[at - 1]?.end ?? words.at(-1)?.end ?? degree.start;
    return text.slice(before, degree.start);
  });
}

/** What stands below a name in a line of its own, where somebody has signed. */
const SIGNED = /^ (?:NIP|NRP|NIK|NIDN|Pangkat|Pembina|Penata|Pengatur)(?!\p{L})/u;

/**
 * Whether the sentence goes on after a mention. A point of the last degree may end it, too: then a
 * capital begins the next.
 */
function goesOn(text: string, { end, degrees }: Mention): boolean {
  if (text[end - 1] === ',') return true;
  if (SIGNED.test(text.slice(end, end + 12))) return false;
  const pointed = degrees.at(-1)?.written.endsWith('.');
  return (pointed ? /^ [\p{Ll}\p{N}]/u : /^ ?[\p{L}\p{N}]/u).test(text.slice(end, end + 2));
}

/** Whether a comma stands behind the degrees where EYD writes them. */
function isClosing(text: string, mention: Mention): boolean {
  return mention.degrees.length > 0 && goesOn(text, mention);
}

/** The mention as EYD writes it; a comma closes the degrees where the sentence goes on. */
function rightly(text: string, mention: Mention): string {
  const { titles, degrees } = mention;
  const named = [...titles.map(({ right }) => right), nameIn(text, mention)].join(' ');
  const forms = degrees.map(rightForm);
  const closing = isClosing(text, mention) ? ',' : '';
  return [named, ...forms].join(', ') + closing;
}

/** A specialist who is called a doctor: `Dr.` is whoever has a doctorate, `dr.` a physician. */
function physicianHint(
  text: string,
  { start, end, titles, degrees }: Mention,
): ManuscriptWarning[] {
  const isSpecialist = degrees.some(isSpecialistDegree);
  const [only, ...more] = titles;
  if (!isSpecialist || only?.right !== 'Dr.' || more.length > 0) return [];
  const quote = text.slice(start, end);
  return [
    {
      code: 'physicianTitle',
      severity: 'hint',
      message: `${quote}: a specialist is a physician (dr.); Dr. is a doctorate.`,
      quote,
      suggestion: quote.replace(/^\S+/u, 'dr.'),
    },
  ];
}

function isSpecialistDegree({ degree }: WrittenDegree): boolean {
  return degree === undefined;
}
