import { WORK_QUEUES } from '../../shared/message-meaning.ts';
import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { findDeployment } from './deployment.ts';
import { discardAction } from './dlq/discard.ts';
import { workFacts } from './dlq/facts.ts';
import { listAction } from './dlq/list.ts';
import { chosenQueues, deadLettersOf } from './dlq/queues.ts';
import { redriveAction } from './dlq/redrive-action.ts';
import { storesOf } from './stores.ts';

const USAGE = `Usage: warta dlq list [QUEUE] [--json]
       warta dlq redrive [QUEUE] [--message ID | --all]
       warta dlq discard [QUEUE] [--message ID] [--save FILE] [--yes]

Messages that failed five times are put aside, in the dead letters of their queue, for 14 days.
  list     shows what each was about, and whether that is still to be done; it leaves them there
  redrive  sends them to their queue again: mend first what made them fail. Leaves alone those that
           list calls over, or nothing that Warta knows
  discard  deletes them for good, and prints each as a line of JSON before it does; S3's messages
           hold the sender's internet address, so keep the lines no longer than you must

QUEUE is one of ${WORK_QUEUES.join(', ')}; all of them without it. Works on the deployment that
WARTA_STACK names, with your AWS credentials, or else on the local one.

Options:
  --message ID  only this one, by the id that list shows
  --all         redrives also those that it would leave alone
  --save FILE   adds what is deleted to a file, instead of printing it
  --yes         does not ask
  --json        the list for programs`;

const OPTIONS = {
  message: { type: 'string' },
  all: { type: 'boolean', default: false },
  save: { type: 'string' },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** The options that each action knows. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  list: ['json'],
  redrive: ['message', 'all'],
  discard: ['message', 'save', 'yes'],
};

/** `warta dlq` */
export const dlq: Command = {
  summary: 'look at messages that failed, send them again or discard them (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const [action = '', queue, ...more] = positionals;
    const known = Object.hasOwn(KNOWN, action) ? KNOWN[action] : undefined;
    if (!known || more.length > 0)
      throw badArguments('list, redrive or discard, and a queue,', positionals);
    const { message, all, save, yes, json } = values;
    const flags = { all: all || undefined, yes: yes || undefined, json: json || undefined };
    const given = { message, save, ...flags };
    for (const [name, value] of Object.entries(given)) {
      if (value !== undefined && !known.includes(name))
        throw new UsageError(`Expected no --${name} for dlq ${action} but received it`);
    }
    const deployment = await findDeployment(io);
    const queues = chosenQueues(deadLettersOf(deployment), queue);
    if (action === 'discard') return await discardAction({ io, queues }, { message, save, yes });
    const facts = workFacts(storesOf(deployment));
    if (action === 'list') return await listAction({ io, queues }, facts, json);
    return await redriveAction({ io, queues }, facts, { message, all });
  },
};
