import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod/mini';
import { jsonOf } from '../../shared/json.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { dataFolder } from '../project.ts';
import { regionFor } from './region.ts';

/** What an operator needs to know of a deployment: its stack's outputs, as infra/warta-stack.ts names them. */
const Outputs = z.object({
  SiteUrl: z.string(),
  TableName: z.string(),
  UploadsBucket: z.string(),
  ArchiveBucket: z.string(),
  SiteBucket: z.string(),
  DistributionId: z.string(),
  PublishQueueUrl: z.string(),
  PublishDeadLettersUrl: z.string(),
  PhotoQueueUrl: z.string(),
  PhotoDeadLettersUrl: z.string(),
  TextQueueUrl: z.string(),
  TextDeadLettersUrl: z.string(),
  TimerQueueUrl: z.string(),
  TimerDeadLettersUrl: z.string(),
});
export type Deployment = z.infer<typeof Outputs>;

/** Written by a running local cloud: where its services are, and keys that may do everything. */
const OperatorJson = z.object({
  outputs: z.record(z.string(), z.string()),
  environment: z.record(z.string(), z.string()),
});

/**
 * The deployment that WARTA_STACK names, reached with the operator's own AWS credentials, or else
 * the local one.
 * @throws UsageError when there is neither
 */
export async function findDeployment({ env }: Pick<Io, 'env'>): Promise<Deployment> {
  // Said of the SDK's versions to come; the pinned one does as it should (docs/adr/).
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const { WARTA_STACK: stack } = env;
  if (stack) return await deployedStack(stack);
  return await localStack(path.join(dataFolder(env), 'operator.json'));
}

async function deployedStack(name: string): Promise<Deployment> {
  const subject = `the stack ${name} of WARTA_STACK`;
  const client = new CloudFormationClient();
  await regionFor(subject, client.config.region);
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
  const outputs = (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
    OutputKey,
    OutputValue,
  ]);
  return deploymentOf(Object.fromEntries(outputs), subject, {
    remedy: 'deploy this version of Warta to it first (npx cdk deploy --all)',
  });
}

async function localStack(file: string): Promise<Deployment> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const expected = 'a deployment: set WARTA_STACK, or start the local newsroom with `npm start`';
    throw new UsageError(`Expected ${expected}, but received neither it nor ${file}`, { cause });
  });
  const remedy = 'start it again with `npm start`';
  const { data } = OperatorJson.safeParse(jsonOf(text));
  // What came holds keys that may do everything: it is not shown.
  if (!data) {
    const received = `something else: ${remedy}`;
    throw new UsageError(`Expected { outputs, environment } for ${file} but received ${received}`);
  }
  const { outputs, environment } = data;
  const deployment = deploymentOf(outputs, file, { remedy });
  // The SDK finds endpoints and credentials where it finds them in a function: in the environment.
  Object.assign(process.env, environment);
  return deployment;
}

/** @throws UsageError that names what is missing: an older release of Warta told less of itself */
export function deploymentOf(
  outputs: unknown,
  subject: string,
  { remedy }: { readonly remedy: string },
): Deployment {
  const parsed = Outputs.safeParse(outputs);
  if (parsed.success) return parsed.data;
  const missing = parsed.error.issues.map(({ path: [name] }) => String(name));
  const all = missing.length === Object.keys(Outputs.shape).length;
  throw new UsageError(
    all
      ? `Expected a stack of Warta for ${subject} but received one without its outputs`
      : `Expected ${missing.join(', ')} for ${subject} but received a stack without: ${remedy}`,
  );
}
