import type { LiveArticle } from '../articles.ts';
import { articlePath, publicUrl } from '../keys.ts';
import type { Settings } from '../settings.ts';
import { formatVersion, VERSION_NAME, type Version } from '../version.ts';
import { WORDS } from './words.ts';

export const SOCIAL_TYPE = 'text/plain; charset=utf-8';

/**
 * What the office's own accounts say of an article, to be copied: a message for WhatsApp, and a
 * caption with tags for what goes with a picture. It is made of the article alone, so that it says
 * nothing that the article does not.
 */
export function socialText({ values }: Settings, article: LiveArticle, version: Version): string {
  const { headline, lead } = article;
  const url = publicUrl(values, articlePath(article));
  const tags = [article.dateline?.place, values.title].flatMap((words) => tagOf(words ?? ''));
  return [
    WORDS.forWhatsApp,
    // Asterisks of its own would end the bold too early.
    `*${headline.replaceAll('*', '')}*`,
    lead,
    url,
    WORDS.forSocial,
    headline,
    lead,
    `${WORDS.more}: ${url}`,
    [...new Set(tags)].join(' '),
    `${VERSION_NAME} ${formatVersion(version)}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `KUTAI KARTANEGARA` becomes `#KutaiKartanegara`; what has no letter or digit becomes nothing. */
function tagOf(words: string): string[] {
  const parts = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = parts.map((part) => (part === part.toUpperCase() ? capitalised(part) : part));
  return name.length > 0 ? [`#${name.join('')}`] : [];
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return `${first.toUpperCase()}${rest.join('').toLowerCase()}`;
}
