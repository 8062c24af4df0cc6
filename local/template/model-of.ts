import { ExpectationError } from '../../shared/errors.ts';
import { allows } from '../iam/evaluate.ts';
import type { Draft, DraftFunction } from './draft.ts';
import type { Environment } from './environment.ts';
import type { ApiModel, CloudModel, FunctionModel } from './model.ts';
import { roleArn } from './resources/role.ts';

/** Connects what the resources said: ARNs and ids become names, roles become statements. */
export function modelOf(
  draft: Draft,
  environment: Environment,
  outputs: Record<string, string>,
): CloudModel {
  const functions = draft.functions
    .filter(({ arn }) => !draft.deploymentOnly.has(arn))
    .map((found) => runnable(found, draft, environment));
  const functionName = nameByRef(functions);
  const model: CloudModel = {
    ...environment,
    buckets: draft.buckets,
    notifications: draft.notifications,
    tables: draft.tables,
    queues: draft.queues,
    functions,
    mappings: draft.mappings.map(({ functionRef, ...mapping }) => ({
      ...mapping,
      functionName: functionName(functionRef, `the mapping of ${mapping.queueArn}`),
    })),
    schedules: draft.schedules.map(({ functionRef, ...schedule }) => ({
      ...schedule,
      functionName: functionName(functionRef, `the schedule ${schedule.name}`),
    })),
    apis: draft.apis.map((api) => ({ ...api, ...connected(api.id, draft, functionName) })),
    distributions: draft.distributions,
    edgeFunctions: draft.edgeFunctions,
    cachePolicies: draft.cachePolicies,
    responseHeadersPolicies: draft.responseHeadersPolicies,
    edgeStatements: draft.statements.get('cloudfront.amazonaws.com') ?? [],
    outputs,
  };
  checkNotifications(model, draft);
  return model;
}

function runnable(found: DraftFunction, draft: Draft, environment: Environment): FunctionModel {
  const { runtime, code, roleArn: arn, ...rest } = found;
  if (!/^nodejs\d+\.x$/.test(runtime)) {
    throw new ExpectationError('a runtime nodejs…', `the function ${rest.name}`, runtime);
  }
  if (code === undefined) {
    throw new ExpectationError('code in an asset', `the function ${rest.name}`, 'code in place');
  }
  const role = [...draft.statements.keys()].find(
    (name) => roleArn(environment.accountId, name) === arn,
  );
  return { ...rest, code, statements: draft.statements.get(role ?? '') ?? [] };
}

/** Functions are named by ARN here and by name there, depending on the property. */
function nameByRef(functions: readonly FunctionModel[]) {
  return (ref: string, subject: string): string => {
    const found = functions.find(({ arn, name }) => ref === arn || ref === name);
    if (found === undefined) throw new ExpectationError('a function of the stack', subject, ref);
    return found.name;
  };
}

function connected(
  apiId: string,
  draft: Draft,
  functionName: (ref: string, subject: string) => string,
): Pick<ApiModel, 'routes' | 'throttle'> {
  const routes = draft.routes
    .filter((route) => route.apiId === apiId)
    .map(({ key, integrationId }) => {
      const { functionRef } = draft.integrations.get(integrationId) ?? {};
      return { key, functionName: functionName(functionRef ?? '', `the route ${key}`) };
    });
  return { routes, throttle: draft.throttles.get(apiId) };
}

/** S3 refuses to be configured with a queue that it may not send to. */
function checkNotifications(model: CloudModel, draft: Draft): void {
  const ofS3 = draft.statements.get('s3.amazonaws.com') ?? [];
  for (const { bucket, queueArn } of model.notifications) {
    if (!model.queues.some(({ arn }) => arn === queueArn)) {
      throw new ExpectationError('a queue of the stack', `notifications of ${bucket}`, queueArn);
    }
    if (!allows(ofS3, { action: 'sqs:SendMessage', resource: queueArn })) {
      throw new ExpectationError(
        'a queue policy that lets s3.amazonaws.com send',
        `notifications of ${bucket}`,
        queueArn,
      );
    }
  }
}
