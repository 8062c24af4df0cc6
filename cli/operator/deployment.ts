import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod/mini';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { PROJECT_ROOT } from '../project.ts';

/** What an operator needs to know of a deployment: its stack's outputs. */
const Outputs = z.object({
  SiteUrl: z.string(),
  TableName: z.string(),
  ArchiveBucket: z.string(),
  PublishQueueUrl: z.string(),
});
export type Deployment = z.infer<typeof Outputs>;

/** Written by a running local cloud: where its services are, and keys that may do everything. */
const OperatorJson = z.object({
  outputs: Outputs,
  environment: z.record(z.string(), z.string()),
});

/**
 * The deployment that WARTA_STACK names, reached with the operator's own AWS credentials, or else
 * the local one.
 * @throws UsageError when there is neither
 */
export async function findDeployment({ env }: Pick<Io, 'env'>): Promise<Deployment> {
  const { WARTA_STACK: stack, WARTA_DATA: data } = env;
  if (stack) return await deployedStack(stack);
  return await localStack(path.resolve(PROJECT_ROOT, data || '.warta', 'operator.json'));
}

async function deployedStack(name: string): Promise<Deployment> {
  const { Stacks } = await new CloudFormationClient().send(
    new DescribeStacksCommand({ StackName: name }),
  );
  const outputs = (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
    OutputKey,
    OutputValue,
  ]);
  const parsed = Outputs.safeParse(Object.fromEntries(outputs));
  if (parsed.success) return parsed.data;
  throw new UsageError(`Expected a stack of Warta for WARTA_STACK but received ${name}`);
}

async function localStack(file: string): Promise<Deployment> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const expected = 'a deployment: set WARTA_STACK, or start the local newsroom with `npm start`';
    throw new UsageError(`Expected ${expected}, but received neither it nor ${file}`, { cause });
  });
  const { outputs, environment } = OperatorJson.parse(JSON.parse(text));
  // The SDK finds endpoints and credentials where it finds them in a function: in the environment.
  Object.assign(process.env, environment);
  return outputs;
}
