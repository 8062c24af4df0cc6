import { startRebuild } from '../../shared/aws/start-rebuild.ts';
import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openCounter } from '../progress/counter.ts';
import { durationText } from '../progress/units.ts';
import { sayingIfCutOff } from './cut-off.ts';
import { findDeployment } from './deployment.ts';
import { followPublishing } from './follow-publishing.ts';
import { inSentences } from './refused.ts';
import { type Stores, storesOf } from './stores.ts';

const USAGE = `Usage: warta rebuild NEWSROOM [--no-wait]

Makes everything public of a newsroom anew from its log: pages, photos, feeds, front page, the cards
that lists are made of, and the front page of the whole deployment. Readers see nothing of it: what
is right stays as it is, releases go out in between, and nothing is deleted. 5,000 articles take some
minutes. Works on the deployment that WARTA_STACK names, with your AWS credentials, or else on the
local one.

Options:
  --no-wait  starts it, and leaves it to run by itself`;

/** `warta rebuild` */
export const rebuild: Command = {
  summary: 'make everything public anew from the log (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, {
      'no-wait': { type: 'boolean', default: false },
    });
    const [newsroom, ...more] = positionals;
    if (newsroom === undefined || more.length > 0)
      throw badArguments('one newsroom for warta rebuild', positionals);
    const stores = storesOf(await findDeployment(io));
    const last = await stores.log.last(newsroom);
    if (!last) {
      throw new UsageError(
        `Expected a newsroom that exists (see newsroom list) for its rebuild but received ${newsroom}`,
      );
    }
    await inSentences(() => startRebuild({ ...stores, now: () => new Date() }, newsroom));
    io.stderr.write(
      `${newsroom} is being made anew, ${last.seq} events. Readers see nothing of it.\n`,
    );
    if (values['no-wait']) return 0;
    const hint = `It goes on by itself. See: ${io.self} doctor ${newsroom}`;
    return await sayingIfCutOff(io, hint, () => follow(stores, newsroom, io));
  },
};

async function follow(stores: Stores, newsroom: string, io: Io): Promise<number> {
  const counter = openCounter(io);
  const from = io.now();
  try {
    const { done, events } = await followPublishing({ ...stores, counter, io }, newsroom);
    counter.end();
    if (done) {
      const time = durationText((io.now() - from) / 1000);
      io.stdout.write(`${newsroom} is made anew: ${events} events in ${time}.\n`);
      return 0;
    }
    io.stderr.write(
      `It stands at event ${events} for five minutes, and goes on by itself once its cause is ` +
        `mended. See: ${io.self} dlq list publish; ${io.self} doctor ${newsroom}\n`,
    );
    return EXIT.waiting;
  } finally {
    counter.end();
  }
}
