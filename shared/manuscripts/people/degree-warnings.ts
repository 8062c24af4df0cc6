import type { ManuscriptWarning } from '../warning.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { rightForm, type WrittenDegree } from './read-degrees.ts';

/** Degrees and titles of a text that are not as EYD V writes them: one warning a person named. */
export function degreeWarnings(text: string): ManuscriptWarning[] {
  return mentionsIn(text).flatMap((mention) => {
    const style = styleWarning(text, mention);
    return style ? [style] : physicianHint(text, mention);
  });
}

function styleWarning(text: string, mention: Mention): ManuscriptWarning | undefined {
  const quote = text.slice(mention.start, mention.end);
  const reasons = reasonsIn(text, mention);
  if (reasons.length === 0) return undefined;
  return {
    code: 'degreeStyle',
    severity: 'warning',
    message: `${quote}: EYD V wants ${reasons.join(', ')}`,
    quote,
    suggestion: rightly(text, mention),
  };
}

function reasonsIn(text: string, mention: Mention): string[] {
  const { titles, isSpaced, degrees } = mention;
  const gaps = gapsOf(text, mention);
  const [first, ...between] = gaps;
  const title = titles.find(({ written, right }) => written !== right);
  const degree = degrees.find((one) => one.written !== rightForm(one));
  const closed = /\s,$/u.test(text.slice(mention.start, mention.end));
  return [
    ...(title ? [`${title.right} for ${title.written}`] : []),
    ...(isSpaced ? [] : ['a space after each title']),
    ...(first !== undefined && first !== ', ' ? ['a comma between name and degree'] : []),
    ...(between.some((gap) => gap !== ', ') ? ['a comma and a space between degrees'] : []),
    ...(degree ? [`${rightForm(degree)} for ${degree.written}`] : []),
    ...(closed && !degree && first === ', ' ? ['no space before a comma'] : []),
  ];
}

/** What stands before each degree. */
function gapsOf(text: string, { words, degrees }: Mention): string[] {
  return degrees.map((degree, at) => {
    const before = degrees[at - 1]?.end ?? words.at(-1)?.end ?? degree.start;
    return text.slice(before, degree.start);
  });
}

/**
 * Whether the sentence goes on after a mention. A point of the last degree may end it, too: then a
 * capital begins the next.
 */
function goesOn(text: string, { end, degrees }: Mention): boolean {
  if (text[end - 1] === ',') return true;
  const pointed = degrees.at(-1)?.written.endsWith('.');
  return (pointed ? /^ [\p{Ll}\p{N}]/u : /^ ?[\p{L}\p{N}]/u).test(text.slice(end, end + 2));
}

/** The mention as EYD writes it; a comma closes the degrees where the sentence goes on. */
function rightly(text: string, mention: Mention): string {
  const { start, titles, words, degrees } = mention;
  const nameStart = words[0]?.start ?? start;
  const name = text.slice(nameStart, words.at(-1)?.end ?? nameStart);
  const named = [...titles.map(({ right }) => right), name].join(' ');
  const forms = degrees.map(rightForm);
  const closing = degrees.length > 0 && goesOn(text, mention) ? ',' : '';
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
      message: `${quote}: a specialist is a physician (dr.); Dr. is a doctorate`,
      quote,
      suggestion: quote.replace(/^\S+/u, 'dr.'),
    },
  ];
}

function isSpecialistDegree({ degree }: WrittenDegree): boolean {
  return degree === undefined;
}
