import { ExpectationError } from '../../shared/errors.ts';
import type { Authorizer } from '../iam/authorizer.ts';
import type { MappingModel } from '../template/model.ts';

/** What Lambda does to a queue with the rights of the function's role. */
const NEEDED = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/**
 * Lambda refuses to create a mapping whose function may not read its queue.
 * @throws ExpectationError naming what the role lacks
 */
export function checkMayPoll(
  { functionName, queueArn }: MappingModel,
  accessKeyId: string,
  authorizer: Authorizer,
): void {
  for (const action of NEEDED) {
    if (!authorizer.authorize({ accessKeyId, action, resource: queueArn })) {
      const subject = `the mapping of ${queueArn} to ${functionName}`;
      throw new ExpectationError(`a role that allows ${action}`, subject, 'none');
    }
  }
}
