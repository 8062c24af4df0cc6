import * as z from 'zod/mini';
import { givenName, kind } from '../kind.ts';
import { noLocalMeaning, tags } from '../properties.ts';

const keySchema = z.array(
  z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }),
);

const schema = z.strictObject({
  TableName: z.optional(z.string()),
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  LocalSecondaryIndexes: z.optional(
    z.array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  TimeToLiveSpecification: noLocalMeaning(
    'DynamoDB itself expires items days late; readers look at the time themselves',
  ),
  PointInTimeRecoverySpecification: noLocalMeaning('the data folder is copied by hand'),
  DeletionProtectionEnabled: noLocalMeaning('nothing here deletes a table'),
  SSESpecification: noLocalMeaning('the disk is the developer’s own'),
  ContributorInsightsSpecification: noLocalMeaning('metrics'),
  OnDemandThroughput: noLocalMeaning('a ceiling on the bill'),
  TableClass: noLocalMeaning('a price'),
  Tags: tags,
});

/** `AWS::DynamoDB::Table` */
export const table = kind({
  schema,
  identify(resource) {
    const name = givenName(resource, 'TableName') ?? resource.name;
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:dynamodb:${resource.region}:${resource.accountId}:table/${name}`,
      },
    };
  },
  add({ identity }, properties, draft) {
    const { AttributeDefinitions, KeySchema, LocalSecondaryIndexes } = properties;
    draft.tables.push({
      TableName: identity.ref,
      AttributeDefinitions,
      KeySchema,
      ...(LocalSecondaryIndexes === undefined ? {} : { LocalSecondaryIndexes }),
    });
  },
});
