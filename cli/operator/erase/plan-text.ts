import type { ArticleState } from '../../../shared/articles.ts';
import { isLive, isWithdrawn } from '../../../shared/articles.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { articlePath } from '../../../shared/keys.ts';
import { counted } from '../../counted.ts';
import { printable } from '../../printable.ts';
import type { Sketch } from './articles.ts';
import type { Plan } from './plan.ts';
import { BRING_BACK, keyOf } from './state-of.ts';
import { targetName } from './target.ts';
import { mayShow, type Unread } from './unread.ts';

/** What it is that will go, for whoever has to confirm it. */
export function planText(plan: Plan, siteUrl: string): string {
  const { newsroom, newest, state, headline, target, parts, elsewhere } = plan;
  const lines = [
    ['Article', `${newest.article} of ${newsroom}, ${statusText(state, newest)}`],
    ['Headline', headlineText({ headline })],
    ['Address', addressOf(state, siteUrl)],
  ];
  if (plan.standIn) lines.push(['Not read', standInText(newest)]);
  if (target.set === undefined) {
    lines.push(['Photos', photosText(plan)]);
  } else {
    lines.push(['Photo', photoText(plan)]);
    for (const part of parts.filter(({ article }) => article !== target.article)) {
      lines.push(['', `goes from ${part.article}, too: ${headlineText(part)}`]);
    }
  }
  for (const other of elsewhere) lines.push(...staysLines(other, plan));
  for (const one of plan.unread) lines.push(['Not read', unreadText(one, plan)]);
  return lines.map(([label = '', text]) => `${label.padEnd(10)}${text}\n`).join('');
}

/** Of an article that was changed since it got its status, the last act, too. */
function statusText({ status }: ArticleState, { type, at }: LogEvent): string {
  if (type === 'erased' && status !== 'erased') return `${status}; a photo was erased ${at}`;
  const isSame = type === status || (type === 'published' && status === 'live');
  return isSame ? `${status} since ${at}` : `${status}; ${type} ${at}`;
}

function headlineText({ headline }: Pick<Plan, 'headline'>): string {
  return printable(headline) || '(not known any more)';
}

/** What another article goes on to show. */
function staysLines({ newest, headline, photos }: Sketch, { state, originals }: Plan): string[][] {
  const own = 'photos' in state ? state.photos : [];
  return photos
    .filter(({ original }) => originals.has(original))
    .map(({ original, set, name }) => {
      const shown = own.find((one) => one.original === original)?.name ?? name;
      const where = `${newest.article}/${set}: ${headlineText({ headline })}`;
      return ['', `${printable(shown)} stays in ${where}`];
    });
}

function standInText(newest: LogEvent): string {
  return (
    `its own state (${keyOf(newest)} is lost or spoilt): what there is to erase is told by the log, ` +
    `the site, and what came with it. ${BRING_BACK} Erase it without only where nobody has it.`
  );
}

function unreadText(unread: Unread, { originals }: Plan): string {
  const isHolder = [...originals].some((original) => mayShow(unread, original));
  const says = isHolder ? 'may show the same photo' : 'shows other photos, or none';
  return `${unread.event.article} (${keyOf(unread.event)} is lost or spoilt): ${says}`;
}

function photosText({ state, standIn, originals }: Plan): string {
  if (standIn) return `${counted(originals.size, 'photo')} that came with it`;
  const names = 'photos' in state ? state.photos.map(({ name, set }) => `${name} (${set})`) : [];
  return printable(names.join(', ')) || 'none';
}

function photoText({ target, state }: Plan): string {
  const photo = 'photos' in state ? state.photos.find(({ set }) => set === target.set) : undefined;
  if (!photo) return `${target.set}, which was erased before`;
  return printable([photo.name, photo.caption].filter(Boolean).join(': '));
}

function addressOf(state: ArticleState, siteUrl: string): string {
  if (isLive(state) || isWithdrawn(state)) return `${siteUrl}${articlePath(state)}`;
  return 'none: readers never saw it';
}

/** What is asked before anything is done. */
export function question({ target }: Plan): string {
  return `This cannot be undone. Type ${targetName(target)} to erase it for good: `;
}
