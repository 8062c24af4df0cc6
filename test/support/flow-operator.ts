import { setTimeout as wait } from 'node:timers/promises';
import { dynamoCheckpoints } from '../../shared/aws/checkpoints.ts';
import { dynamoLog } from '../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../shared/aws/newsrooms.ts';
import { s3Objects } from '../../shared/aws/objects.ts';
import { sqsQueue } from '../../shared/aws/queue.ts';
import { archivedStates } from '../../shared/aws/states.ts';
import { dynamoTable, type Table } from '../../shared/aws/table.ts';
import type { TestCloud } from './cloud.ts';

/** The records as an operator reaches them. */
export function tableOf({ cloud, dynamo }: TestCloud): Table {
  return dynamoTable(dynamo, output(cloud.outputs, 'TableName'));
}

/** What a change of settings works with, as an operator. */
export function settingsDeps(warta: TestCloud) {
  const { cloud, s3, sqs } = warta;
  const table = tableOf(warta);
  const states = archivedStates(s3Objects(s3, output(cloud.outputs, 'ArchiveBucket')));
  return {
    log: dynamoLog({ table, states, now: () => new Date(), random: Math.random, wait }),
    newsrooms: dynamoNewsrooms(table),
    checkpoints: dynamoCheckpoints(table),
    publishQueue: sqsQueue(sqs, output(cloud.outputs, 'PublishQueueUrl')),
  };
}

function output(outputs: Readonly<Record<string, string>>, name: string): string {
  const value = outputs[name];
  if (value === undefined) throw new Error(`the stack has no output ${name}`);
  return value;
}
