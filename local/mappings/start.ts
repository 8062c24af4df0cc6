import { ExpectationError } from '../../shared/errors.ts';
import type { Principals } from '../iam/stack-principals.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Queues } from '../sqs/queues.ts';
import type { CloudModel } from '../template/model.ts';
import { checkMayPoll } from './permission.ts';
import { Poller } from './poller.ts';

export interface PollersOptions {
  readonly model: CloudModel;
  readonly principals: Principals;
  readonly queues: Queues;
  readonly functions: Functions;
  onLog(line: { source: string; text: string }): void;
}

/**
 * Starts every event source mapping.
 * @throws ExpectationError where a role may not read its queue
 */
export function startPollers(options: PollersOptions): Poller[] {
  const { model, principals, queues, functions, onLog } = options;
  const pollers = model.mappings.map((mapping) => {
    const { queueArn, functionName } = mapping;
    const queue = model.queues.find(({ arn }) => arn === queueArn);
    const holder = principals.functions.get(functionName);
    if (queue === undefined || holder === undefined) {
      throw new ExpectationError(
        'a queue of the stack',
        `the mapping to ${functionName}`,
        queueArn,
      );
    }
    checkMayPoll(mapping, holder.credentials.accessKeyId, principals.authorizer);
    return new Poller({
      ...{ mapping, queue, queues, region: model.region },
      invoke: async (event) => await functions.invoke(functionName, event),
      log: (text) => onLog({ source: functionName, text }),
      now: () => Date.now(),
    });
  });
  for (const poller of pollers) poller.start();
  return pollers;
}
