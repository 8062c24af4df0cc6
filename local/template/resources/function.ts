import * as z from 'zod/mini';
import { ExpectationError } from '../../../shared/errors.ts';
import { givenName, kind } from '../kind.ts';
import { noLocalMeaning, tags } from '../properties.ts';

/** AWS's defaults. */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MEGABYTES = 128;

const schema = z.strictObject({
  FunctionName: z.optional(z.string()),
  Code: z.union([
    z.strictObject({
      S3Bucket: noLocalMeaning('the asset is read where it was built'),
      S3Key: z.string(),
    }),
    z.strictObject({ ZipFile: z.string() }),
  ]),
  Handler: z.string(),
  Runtime: z.string(),
  Role: z.string(),
  Timeout: z.optional(z.number()),
  MemorySize: z.optional(z.number()),
  ReservedConcurrentExecutions: z.optional(z.number()),
  Environment: z.optional(
    z.strictObject({ Variables: z._default(z.record(z.string(), z.string()), {}) }),
  ),
  Architectures: noLocalMeaning('the developer’s machine has the processor that it has'),
  Description: noLocalMeaning('for readers'),
  EphemeralStorage: noLocalMeaning('the functions keep nothing on disk'),
  LoggingConfig: noLocalMeaning('lines go to the terminal as they are'),
  TracingConfig: noLocalMeaning('traces have nowhere to go'),
  RecursiveLoop: noLocalMeaning('a guard of AWS against loops'),
  RuntimeManagementConfig: noLocalMeaning('which patch of Node AWS takes'),
  Tags: tags,
});

/** `AWS::Lambda::Function` */
export const lambdaFunction = kind({
  schema,
  identify(resource) {
    const name = givenName(resource, 'FunctionName') ?? withoutSuffix(resource.name);
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:lambda:${resource.region}:${resource.accountId}:function:${name}`,
      },
    };
  },
  add({ identity, logicalId, type }, properties, draft) {
    const { Code } = properties;
    const code = 'S3Key' in Code ? draft.assets.get(Code.S3Key) : undefined;
    if ('S3Key' in Code && code === undefined) {
      throw new ExpectationError('an asset of the manifest', `${logicalId} (${type})`, Code.S3Key);
    }
    draft.functions.push({
      name: identity.ref,
      arn: identity.attributes.Arn ?? '',
      code,
      handler: properties.Handler,
      runtime: properties.Runtime,
      roleArn: properties.Role,
      environment: properties.Environment?.Variables ?? {},
      timeoutSeconds: properties.Timeout ?? DEFAULT_TIMEOUT_SECONDS,
      memoryMegabytes: properties.MemorySize ?? DEFAULT_MEMORY_MEGABYTES,
      reservedConcurrency: properties.ReservedConcurrentExecutions,
    });
  },
});

/** A construct usually names its function `Function`: `SweepFunction` says no more than `Sweep`. */
function withoutSuffix(name: string): string {
  return name.replace(/(?<=.)Function$/, '');
}
