import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperatorJson } from '../../local/data/operator-json.ts';
import { dynamoTable, type Table } from '../../shared/aws/table.ts';
import { clientsOf } from '../support/cloud.ts';
import { type WholeLog, wholeLog } from '../support/flow-log.ts';
import { age } from '../support/flow-time.ts';
import { NEWSROOM } from './office.ts';

/** More than the sweep's patience with an upload that has no result. */
const MINUTES = 3;

/**
 * Lets submissions have begun three minutes earlier, so that the next sweep, which each start begins
 * with, is out of patience with them. It would come to the same three minutes later.
 */
export async function moveBack(dataDir: string, submissions: readonly string[]): Promise<void> {
  await withTable(dataDir, async ({ table }) => {
    for (const id of submissions) await age({ table }, id, MINUTES);
  });
}

/** The newsroom's log, read to its first event. */
export async function logOf(dataDir: string): Promise<WholeLog> {
  return await withTable(dataDir, async (from) => await wholeLog(NEWSROOM, from));
}

async function withTable<T>(
  dataDir: string,
  work: (from: Parameters<typeof wholeLog>[1] & { readonly table: Table }) => Promise<T>,
): Promise<T> {
  const file = join(dataDir, 'operator.json');
  const { outputs, environment }: OperatorJson = JSON.parse(readFileSync(file, 'utf8'));
  const clients = clientsOf({ environment });
  try {
    const table = dynamoTable(clients.dynamo, outputs.TableName ?? '');
    return await work({ table, s3: clients.s3, archive: outputs.ArchiveBucket ?? '' });
  } finally {
    for (const client of Object.values(clients)) client.destroy();
  }
}
