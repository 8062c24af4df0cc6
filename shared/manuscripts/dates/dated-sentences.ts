import { sentencesOf } from '../prose/sentences.ts';
import type { Day } from './calendar.ts';
import { datesIn } from './find-dates.ts';
import type { DateInText } from './mention.ts';
import { dated } from './resolve-year.ts';

/** The dates of a text, each with the sentence in which it begins. */
export function datedSentences(text: string, published: Day): DateInText[] {
  const mentions = datesIn(text);
  if (mentions.length === 0) return [];
  const sentences = sentenceEnds(text);
  let at = 0;
  return mentions.map((mention) => {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= mention.start) at += 1;
    const sentence = sentences[at]?.sentence ?? text;
    return { text, sentence, mention: dated(mention, published) };
  });
}

function sentenceEnds(text: string): { sentence: string; end: number }[] {
  let from = 0;
  return sentencesOf(text).map((sentence) => {
    const start = text.indexOf(sentence, from);
    from = (start < 0 ? from : start) + sentence.length;
    return { sentence, end: from };
  });
}
