import { frontPath } from '../../shared/keys.ts';
import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openCounter } from '../progress/counter.ts';
import { PLACES } from './backup/open-store.ts';
import { confirmed } from './confirm.ts';
import { followPublishing } from './follow-publishing.ts';
import { inSentences, Refused } from './refused.ts';
import { bringBack } from './restore/bring-back.ts';
import { type RestoreDeps, restoreDeps } from './restore/deps.ts';
import { foreignPages } from './restore/foreign.ts';
import { type Plan, planRestore } from './restore/plan.ts';
import { afterwardsText, planText } from './restore/told.ts';

const USAGE = `Usage: warta restore NEWSROOM SOURCE [--yes] [--json]

Brings a newsroom back from a backup (${PLACES}): into a deployment that knows
nothing of it, or into one that has lost events or objects. Says first what it will do, and asks.
It may be cut off and run again. It never loses anything: where the deployment's log has events that
are not in the backup, it refuses; if they came after this very backup was restored, they stay, and
only what the archive lacks is put back.

Into an empty deployment every public file comes out as it was, byte for byte. Where the site is
newer than the log, it is set back; pages that the log knows nothing of leave every list, and
warta doctor NEWSROOM --repair withdraws them.

Works on the deployment that WARTA_STACK names, with your AWS credentials, or else on the local one.

Options:
  --yes   do not ask
  --json  the summary as JSON`;

const OPTIONS = {
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `warta restore` */
export const restore: Command = {
  summary: 'bring a newsroom back from a backup (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const [newsroom, source, ...more] = positionals;
    if (!newsroom || !source || more.length > 0)
      throw badArguments('NEWSROOM and SOURCE for warta restore', positionals);
    return await inSentences(() => run(io, newsroom, source, values));
  },
};

interface Wanted {
  readonly yes: boolean;
  readonly json: boolean;
}

async function run(io: Io, newsroom: string, source: string, wanted: Wanted): Promise<number> {
  const asked = await restoreDeps(io, source);
  const plan = await planRestore(asked, newsroom).finally(() => asked.counter.end());
  // Another line from here on: what is asked in between stays on the screen.
  const deps = { ...asked, counter: openCounter(io) };
  try {
    io.stderr.write(planText(plan, deps.store.place, deps.siteUrl));
    if (!(await confirmed(io, `Restore ${newsroom}?`, wanted.yes))) {
      io.stderr.write('Nothing was changed.\n');
      return EXIT.rejected;
    }
    await bringBack(deps, plan, new Date());
    io.stderr.write('All is restored. The site is being made; that goes on by itself, too.\n');
    const { done, events } = await followPublishing(deps, newsroom);
    if (!done) throw stuck(newsroom, events);
    return await conclude(io, deps, plan, wanted);
  } finally {
    deps.counter.end();
  }
}

function stuck(newsroom: string, seq: number): Refused {
  return new Refused(
    `Expected publishing of ${newsroom} to go on but it has stood at event ${seq} for five minutes. ` +
      'All is restored; warta doctor and warta dlq list tell what is wrong.',
  );
}

async function conclude(io: Io, deps: RestoreDeps, plan: Plan, { json }: Wanted): Promise<number> {
  const { newsroom, manifest, epoch, lacking, objects } = plan;
  const foreign = await foreignPages(deps, newsroom);
  deps.counter.end();
  const { siteUrl } = deps;
  io.stderr.write(afterwardsText(plan, { siteUrl, foreign, self: io.self }));
  const url = `${siteUrl}${frontPath(newsroom)}`;
  const summary = {
    ...{ newsroom, place: deps.store.place, epoch, head: manifest.head, url },
    restored: { events: lacking.length, objects: objects.length },
    foreign,
  };
  io.stdout.write(json ? `${JSON.stringify(summary, undefined, 2)}\n` : `${url}\n`);
  return 0;
}
