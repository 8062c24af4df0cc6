import * as z from 'zod/mini';
import { kind } from '../kind.ts';
import { noLocalMeaning } from '../properties.ts';

// S3 itself takes the rule's name in any case, and CDK's two ways of writing it differ.
const filterRule = z.strictObject({
  Name: z.enum(['prefix', 'suffix', 'Prefix', 'Suffix']),
  Value: z.string(),
});

const queueConfiguration = z.strictObject({
  Id: noLocalMeaning('a name for readers'),
  Events: z.array(z.string()),
  QueueArn: z.string(),
  Filter: z.optional(z.strictObject({ Key: z.strictObject({ FilterRules: z.array(filterRule) }) })),
});

type QueueConfiguration = z.infer<typeof queueConfiguration>;

/** `Custom::S3BucketNotifications`: CDK's python function that would apply it is never run. */
export const bucketNotifications = kind({
  schema: z.strictObject({
    ServiceToken: z.string(),
    BucketName: z.string(),
    NotificationConfiguration: z.strictObject({
      QueueConfigurations: z._default(z.array(queueConfiguration), []),
    }),
    Managed: noLocalMeaning('nobody else configures a local bucket'),
    SkipDestinationValidation: noLocalMeaning('the queues are known before anything starts'),
  }),
  identify: ({ name }) => ({ ref: name, attributes: {} }),
  add(_resource, properties, draft) {
    draft.deploymentOnly.add(properties.ServiceToken);
    for (const configuration of properties.NotificationConfiguration.QueueConfigurations) {
      draft.notifications.push({
        bucket: properties.BucketName,
        events: configuration.Events,
        prefix: filterValue(configuration, 'prefix'),
        suffix: filterValue(configuration, 'suffix'),
        queueArn: configuration.QueueArn,
      });
    }
  },
});

function filterValue({ Filter }: QueueConfiguration, name: string): string {
  return Filter?.Key.FilterRules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? '';
}
