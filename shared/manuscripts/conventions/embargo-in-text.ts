import { sentencesOf } from '../prose/sentences.ts';
import { endIn } from './embargo.ts';
import { couldBeEmbargo, namesEmbargo } from './embargo-line.ts';

/** Characters before the word, and from it on, in which a long sentence tells its embargo. */
const BEFORE = 40;
const AFTER = 120;

/** What a sentence without a figure cannot be. */
const HINT = /\d/;
const WORDS = /e ?m ?b ?a ?r ?g ?o|siar|tayang|publi|terbit|sebar|rilis|release|broadcast/iu;

/**
 * The moments until which sentences of a text hold it back, though no line of its own says so: in a
 * headline, a letter, a row of a table. Whoever wrote them relies on it, so they count, and the text
 * keeps them. What reports tell of embargoes (`mencabut embargo …`) does not.
 *
 * @returns ISO 8601 UTC
 */
export function embargoesWithin(text: string, timeZone?: string): string[] {
  if (!HINT.test(text) || !WORDS.test(text)) return [];
  const sentences = sentencesOf(text);
  // what ends at `pkl.` goes on in the next
  const all = sentences.flatMap((one, at) => [one, `${one} ${sentences[at + 1] ?? ''}`.trim()]);
  return all.map(told).flatMap((sentence) => {
    const moment = couldBeEmbargo(sentence) ? endIn(sentence, timeZone) : undefined;
    return moment && 'instant' in moment ? [moment.instant] : [];
  });
}

function told(sentence: string): string {
  const at = sentence.search(/e ?m ?b ?a ?r ?g ?o/iu);
  if (sentence.length <= BEFORE + AFTER || at < 0 || !namesEmbargo(sentence)) return sentence;
  return sentence.slice(Math.max(0, at - BEFORE), at + AFTER);
}
