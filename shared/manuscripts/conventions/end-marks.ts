import { startNearEnd } from './near-end.ts';

const MARK = String.raw`[#*=~-]{3,}|\(\*+\)|\[\*+\]|[#=*~–—-]+ ?30 ?[#=*~–—-]+|[#=*~–—(-]+ ?(?:selesai|tamat|habis) ?[#=*~–—)-]+`;
const ALONE = new RegExp(String.raw`^[\s_]*(?:${MARK}|[#*]{1,2}|(?:[#*] ?){3})[\s_]*$`, 'iu');
const AT_END = new RegExp(String.raw`(?<=[.!?…)\]"”’])\s*(?:${MARK})\s*$`, 'iu');

/** Characters of a mark. */
const LONGEST = 40;

/** Whether a line is a mark that ends a text, and no word of it: `###`, `***`, `-30-`, `— selesai —`, `(*)`. */
export function isEndMark(line: string): boolean {
  return line.length <= LONGEST && ALONE.test(line);
}

/** Where such a mark begins that closes a paragraph. */
export function endMarkAt(paragraph: string): number | undefined {
  return startNearEnd(paragraph, AT_END, LONGEST);
}

const HASHTAG = String.raw`#(?=[\p{N}_-]*\p{L})[\p{L}\p{M}\p{N}_-]+[,;]?`;
const HASHTAGS = new RegExp(`^${HASHTAG}(?: ${HASHTAG})*$`, 'u');
const HASHTAGS_AT_END = new RegExp(
  String.raw`(?<=[.!?…)\]"”’]\s)${HASHTAG}(?:\s${HASHTAG})*\s*$`,
  'u',
);

/** Characters of hashtags behind a paragraph. */
const LONGEST_TAGS = 400;

/** The tags of a line of hashtags alone: `#PasarPagi #Samarinda`; undefined for any other line. */
export function hashtagsIn(text: string): string[] | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length > LONGEST_TAGS || !HASHTAGS.test(line)) return undefined;
  return line.split(' ').map((tag) => tag.replace(/^#|[,;]$/gu, ''));
}

/** Where hashtags begin that close a paragraph, after a finished sentence. */
export function hashtagsAt(paragraph: string): number | undefined {
  return startNearEnd(paragraph, HASHTAGS_AT_END, LONGEST_TAGS);
}
