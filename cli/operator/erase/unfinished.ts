import { printable } from '../../printable.ts';
import type { Holder } from './holders.ts';
import { BRING_BACK, keyOf } from './state-of.ts';
import { type Target, targetName } from './target.ts';

/** What has to end before the rest can go, and what to do then; empty where nothing has to. */
export function unfinishedText(waitsFor: readonly Holder[], target: Target, self: string): string {
  if (waitsFor.length === 0) return '';
  return [
    'The erasure is not finished. The archive keeps pictures, and a state that names them, because of',
    ...waitsFor.map((holder) => `  ${holderText(holder)}`),
    'Then run it again:',
    `  ${self} erase ${targetName(target)}`,
    '',
  ].join('\n');
}

/** The same for programs. */
export function holderJson(holder: Holder) {
  if (holder.kind === 'article') return { article: holder.article.newest.article };
  if (holder.kind === 'unread') {
    const { event } = holder.unread;
    return { article: event.article, unreadable: keyOf(event) };
  }
  const { id, expiresAt } = holder.submission;
  return { submission: id, expiresAt };
}

function holderText(holder: Holder): string {
  if (holder.kind === 'article') {
    const { newest, headline } = holder.article;
    return `${newest.article}, ${printable(headline)}: it has come to show the same photo since.`;
  }
  if (holder.kind === 'unread') {
    const { event } = holder.unread;
    return `${event.article}: it may show the same photo, also to readers; nobody can read ${keyOf(event)}. ${BRING_BACK}`;
  }
  const { id, expiresAt } = holder.submission;
  return (
    `submission ${id}: it has the same photo, and is not decided. It becomes an article, ` +
    `or ends by itself some minutes after ${expiresAt}.`
  );
}
