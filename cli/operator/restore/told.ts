import { counted } from '../../counted.ts';
import { byteText } from '../../progress/units.ts';
import { contentsText } from '../backup/summary.ts';
import type { Plan } from './plan.ts';

/** What will be done, for whoever has to say yes to it. */
export function planText(plan: Plan, place: string, siteUrl: string): string {
  const { manifest, events, objects, target, newsroom } = plan;
  const bytes = objects.reduce((sum, { size }) => sum + size, 0);
  const newest = events.at(-1)?.at;
  return [
    `Backup      ${place}, taken ${manifest.takenAt}`,
    `            ${contentsText(manifest)}; the last event is of ${newest}`,
    `Deployment  ${siteUrl}`,
    `Log         ${logText(plan)}`,
    `Archive     ${counted(objects.length, 'object')} (${byteText(bytes)}) ${objects.length === 1 ? 'is' : 'are'} put back`,
    `Site        ${siteText(plan)}`,
    ...(target === 'behind'
      ? [`            Until the restore has ended nobody can send releases to ${newsroom}.`]
      : []),
    '',
  ].join('\n');
}

function logText({ lacking, since }: Plan): string {
  const [first] = lacking;
  const more = since > 0 ? `, and ${since} more since this backup was restored: they stay` : '';
  if (!first) return `has every event${more}`;
  const last = lacking.at(-1)?.seq;
  return first.seq === last
    ? `event ${last} is written`
    : `events ${first.seq} to ${last} are written`;
}

function siteText({ target, manifest, epoch }: Plan): string {
  if (target === 'empty')
    return 'holds nothing of it: every file comes out as it was, byte for byte';
  if (target === 'whole') return 'is checked and made anew where it differs';
  return `is made anew as of event ${manifest.head}, also where it shows something newer (epoch ${epoch})`;
}

/** What else the operator has to know once it is done. */
export function afterwardsText(
  { newsroom, manifest, target }: Plan,
  { siteUrl, foreign, self }: { siteUrl: string; foreign: readonly string[]; self: string },
): string {
  const lines: string[] = [];
  if (foreign.length > 0) {
    const pages = foreign
      .slice(0, 10)
      .map((key) => `  ${siteUrl}/${key.replace(/index\.html$/, '')}`);
    lines.push(
      `The site holds ${counted(foreign.length, 'page')} that the log knows nothing of:`,
      ...pages,
      ...(foreign.length > pages.length ? [`  … and ${foreign.length - pages.length} more`] : []),
      `No list shows them. This withdraws them: ${self} doctor ${newsroom} --repair`,
    );
  }
  if (target === 'empty') {
    lines.push(
      'No token was restored, since nobody can read them: make new ones with',
      `  ${self} token create ${newsroom} --role ROLE --name NAME`,
    );
  }
  if (manifest.origin !== siteUrl) {
    lines.push(
      `Pages and feeds name ${manifest.origin} as the site, as they did; this deployment's is ${siteUrl}.`,
      `If readers are to use that one: ${self} newsroom set ${newsroom} --origin ${siteUrl}`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}
