import type { LiveArticle } from '../articles.ts';
import { articlePath, publicUrl } from '../keys.ts';
import type { Settings } from '../settings.ts';
import { formatVersion, VERSION_NAME, type Version } from '../version.ts';
import { WORDS } from './words.ts';

export const SOCIAL_TYPE = 'text/plain; charset=utf-8';

/** Instagram takes no more, until the end of 2025 it took thirty. */
const MOST_HASHTAGS = 5;

/**
 * What the office's own accounts say of an article, to be copied: a message for WhatsApp, and a
 * caption with tags for what goes with a picture: the article's, or else its place and the newsroom. It
 * is made of the article alone, so that it says nothing that the article does not.
 * @param version of the event that it reflects: in the bytes, so that no ETag comes twice
 */
export function socialText({ values }: Settings, article: LiveArticle, version: Version): string {
  const { headline, lead } = article;
  const url = publicUrl(values, articlePath(article));
  return [
    // Above all headings, where nobody copies it: what is copied reaches to the end of the file.
    `${VERSION_NAME} ${formatVersion(version)}`,
    WORDS.forWhatsApp,
    // Asterisks of its own would end the bold too early.
    `*${headline.replaceAll('*', '')}*`,
    lead,
    url,
    WORDS.forSocial,
    headline,
    lead,
    `${WORDS.more}: ${url}`,
    hashtags(article, values.title).join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function hashtags({ tags = [], dateline }: LiveArticle, title: string): string[] {
  const own = distinct(tags.map((tag) => hashtag(tag, opened)));
  if (own.length > 0) return own.slice(0, MOST_HASHTAGS);
  return distinct([dateline?.place, title].map((words = '') => hashtag(words, capitalised)));
}

function distinct(tags: readonly string[]): string[] {
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Its words in one; what has no letter or digit is none. */
function hashtag(words: string, written: (word: string) => string): string {
  const parts = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return parts.length > 0 ? `#${parts.map(written).join('')}` : '';
}

/** A word of a tag: `pasar pagi` becomes `#PasarPagi`, which is read aloud as two words; IKN stays. */
function opened(word: string): string {
  const [first = '', ...rest] = word;
  return `${first.toUpperCase()}${rest.join('')}`;
}

/** A word that may stand in capitals for no reason of its own: `KUTAI` becomes `Kutai`. */
function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return word === word.toUpperCase() ? `${first}${rest.join('').toLowerCase()}` : word;
}
