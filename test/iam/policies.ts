import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAssembly } from '../../local/assembly.ts';
import { isRecord, resolve, type Scope } from '../../local/template/intrinsics.ts';
import { templateScope } from '../../local/template/scope.ts';
import { readTemplate } from '../../local/template/template.ts';

/** A policy as the template has it, its references resolved and nothing else done to it. */
export interface Document {
  readonly Version: string;
  readonly Statement: readonly RawStatement[];
}

export interface RawStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

/** Who may do what, in the words of the template: the local cloud's own reading of it is not used. */
export interface Policies {
  readonly accountId: string;
  /** Names of roles by those of functions. */
  readonly roles: ReadonlyMap<string, string>;
  /** By role. */
  readonly identity: ReadonlyMap<string, readonly Document[]>;
  /** Of buckets and queues, by their ARNs. */
  readonly resource: ReadonlyMap<string, Document>;
  /** Of the distribution, as which CloudFront asks S3. */
  readonly distribution: string;
  /** ARNs of streams in functions' logs, by function. */
  readonly logs: ReadonlyMap<string, string>;
}

interface Resource {
  readonly type: string;
  readonly ref: string;
  readonly arn: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** ARN of a function's log */
  readonly log: string;
}

/** @param assembly what the CDK synthesised into */
export function policiesOf(assembly: string): Policies {
  const { accountId, resources } = resourcesOf(assembly);
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  const roles = new Map(ofType('AWS::IAM::Role').map(({ arn, ref }) => [arn, ref]));
  const functions = ofType('AWS::Lambda::Function');
  const [distribution] = ofType('AWS::CloudFront::Distribution');
  return {
    accountId,
    roles: new Map(
      functions.map(({ ref, properties }) => [ref, roles.get(String(properties.Role)) ?? '']),
    ),
    identity: identityPolicies(ofType('AWS::IAM::Role'), ofType('AWS::IAM::Policy')),
    resource: new Map([
      ...bucketPolicies(ofType('AWS::S3::BucketPolicy')),
      ...queuePolicies(ofType('AWS::SQS::QueuePolicy'), ofType('AWS::SQS::Queue')),
    ]),
    distribution: `arn:aws:cloudfront::${accountId}:distribution/${distribution?.ref}`,
    logs: new Map(functions.map(({ ref, log }) => [ref, `${log.replace(/\*$/, 'log-stream:1')}`])),
  };
}

function resourcesOf(assembly: string) {
  const { stackName, region, accountId } = readAssembly(assembly);
  const file = join(assembly, `${stackName}.template.json`);
  const template = readTemplate(JSON.parse(readFileSync(file, 'utf8')));
  const local = templateScope(template, { stackName, region, accountId });
  const logArn = (name: unknown) => `arn:aws:logs:${region}:${accountId}:log-group:${name}:*`;
  const isLog = (id: string) => template.Resources[id]?.Type === 'AWS::Logs::LogGroup';
  const scope: Scope = {
    ref: local.ref,
    // The local cloud keeps no logs, and names them by an ARN that IAM would not know.
    attribute: (id, name) => (isLog(id) ? logArn(local.ref(id)) : local.attribute(id, name)),
  };
  const resources = local.resources().map(({ resource, properties: raw }): Resource => {
    const { logicalId, type, identity } = resource;
    const properties = resolve(raw, scope, logicalId);
    if (!isRecord(properties)) throw new TypeError(`${logicalId} has no properties`);
    const { LoggingConfig } = properties;
    const log = logArn(isRecord(LoggingConfig) ? LoggingConfig.LogGroup : '');
    return { type, ref: identity.ref, arn: identity.attributes.Arn ?? '', properties, log };
  });
  return { accountId, resources };
}

function bucketPolicies(policies: readonly Resource[]): [string, Document][] {
  return policies.map(({ properties }) => [
    `arn:aws:s3:::${properties.Bucket}`,
    documentOf(properties),
  ]);
}

function queuePolicies(
  policies: readonly Resource[],
  queues: readonly Resource[],
): [string, Document][] {
  const arnOf = (url: string) => queues.find(({ ref }) => ref === url)?.arn ?? '';
  return policies.flatMap(({ properties }) =>
    (properties.Queues as string[]).map((url): [string, Document] => [
      arnOf(url),
      documentOf(properties),
    ]),
  );
}

/** Those that stand in a role, and those that are attached to it. */
function identityPolicies(roles: readonly Resource[], policies: readonly Resource[]) {
  const attached = policies.flatMap(({ properties }) =>
    (properties.Roles as string[]).map((role) => [role, documentOf(properties)] as const),
  );
  return new Map(
    roles.map(({ ref, properties }) => {
      const inline = (properties.Policies ?? []) as Record<string, unknown>[];
      const own = attached.filter(([role]) => role === ref).map(([, document]) => document);
      return [ref, [...inline.map(documentOf), ...own]];
    }),
  );
}

function documentOf({ PolicyDocument }: Readonly<Record<string, unknown>>): Document {
  return PolicyDocument as Document;
}
