import * as z from 'zod/mini';
import { kind } from '../kind.ts';
import { awsId } from '../names.ts';
import { noLocalMeaning, tags } from '../properties.ts';

/** AWS's default for queues. */
const DEFAULT_BATCH_SIZE = 10;

/**
 * Invocations at once where the mapping sets no limit. AWS goes up to 1,250, which would be as many
 * processes here.
 */
const DEFAULT_CONCURRENCY = 4;

/** `AWS::Lambda::EventSourceMapping`, from a queue. No filters: Lambda deletes what they reject. */
export const eventSourceMapping = kind({
  schema: z.strictObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    BatchSize: z.optional(z.number()),
    MaximumBatchingWindowInSeconds: z.optional(z.number()),
    FunctionResponseTypes: z.optional(z.array(z.literal('ReportBatchItemFailures'))),
    ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.optional(z.number()) })),
    Enabled: z.optional(z.literal(true)),
    MetricsConfig: noLocalMeaning('metrics'),
    Tags: tags,
  }),
  identify({ logicalId }) {
    const id = awsId('', logicalId, 32).toLowerCase();
    return { ref: id, attributes: { Id: id } };
  },
  add(_resource, properties, draft) {
    draft.mappings.push({
      queueArn: properties.EventSourceArn,
      functionRef: properties.FunctionName,
      batchSize: properties.BatchSize ?? DEFAULT_BATCH_SIZE,
      batchingWindowSeconds: properties.MaximumBatchingWindowInSeconds ?? 0,
      reportsBatchItemFailures: (properties.FunctionResponseTypes ?? []).length > 0,
      maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? DEFAULT_CONCURRENCY,
    });
  },
});
