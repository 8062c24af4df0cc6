import * as z from 'zod/mini';
import { kind } from '../kind.ts';
import { resourcePolicy, serviceStatements } from '../policy-document.ts';
import { noLocalMeaning } from '../properties.ts';
import { addStatements } from './role.ts';

const target = noLocalMeaning('the statements name their resources themselves');

/** `AWS::S3::BucketPolicy` and `AWS::SQS::QueuePolicy`: what services may do with them. */
export const policyOfResource = kind({
  schema: z.strictObject({ Bucket: target, Queues: target, PolicyDocument: resourcePolicy }),
  identify: ({ name }) => ({ ref: name, attributes: {} }),
  add({ logicalId, type }, { PolicyDocument }, draft) {
    for (const { service, statement } of serviceStatements(
      PolicyDocument,
      `${logicalId} (${type})`,
    )) {
      addStatements(draft, service, [statement]);
    }
  },
});
