import { ExpectationError } from '../../../shared/errors.ts';
import { compileFunction, type EdgeFunction, type FunctionSource } from '../functions/compile.ts';
import {
  type BehaviourConfig,
  type CustomErrorConfig,
  distributionConfig,
  type OriginConfig,
} from './distribution-schema.ts';
import { MANAGED_CACHE_POLICIES, MANAGED_HEADERS_POLICIES } from './managed-policies.ts';
import { parseConfig } from './parse.ts';
import { pathPattern } from './path-pattern.ts';
import {
  type CachePolicyConfig,
  cachePolicyConfig,
  type ResponseHeadersPolicyConfig,
  responseHeadersPolicyConfig,
} from './policy-schemas.ts';

/** A cache behaviour with all that it names by id put in place. */
export interface Behaviour {
  readonly matches: (path: string) => boolean;
  readonly methods: ReadonlySet<string>;
  readonly compress: boolean;
  readonly origin: OriginConfig;
  readonly cachePolicy: CachePolicyConfig;
  readonly headersPolicy: ResponseHeadersPolicyConfig;
  readonly onRequest: EdgeFunction | undefined;
  readonly onResponse: EdgeFunction | undefined;
}

export interface Distribution {
  readonly id: string;
  readonly origins: readonly OriginConfig[];
  /** What a path is served by: the first behaviour that matches, else the default one. */
  behaviourFor(path: string): Behaviour;
  readonly rootObject: string;
  readonly tagHeader: string | undefined;
  readonly customErrors: ReadonlyMap<number, CustomErrorConfig>;
}

/** In CloudFormation's own shapes, all references resolved; read and checked here. */
export interface DistributionSource {
  readonly distributionId: string;
  readonly distributionConfig: unknown;
  readonly functions: Readonly<Record<string, FunctionSource>>;
  readonly responseHeadersPolicies: Readonly<Record<string, unknown>>;
  readonly cachePolicies: Readonly<Record<string, unknown>>;
  readonly log?: (line: string) => void;
}

/** @throws ExpectationError for whatever CloudFront would refuse, or the local edge does not know */
export function readDistribution(source: DistributionSource): Distribution {
  const id = source.distributionId;
  const config = parseConfig(distributionConfig, source.distributionConfig, id);
  const functions = compileAll(source);
  const read = (each: BehaviourConfig, pattern: string) =>
    behaviour({ ...source, functions, origins: config.Origins }, each, pattern);
  const behaviours = config.CacheBehaviors.map(({ PathPattern, ...rest }) =>
    read(rest, PathPattern),
  );
  const fallback = read(config.DefaultCacheBehavior, '*');
  return {
    id,
    origins: config.Origins,
    behaviourFor: (path) => behaviours.find(({ matches }) => matches(path)) ?? fallback,
    rootObject: config.DefaultRootObject,
    tagHeader: config.CacheTagConfig?.HeaderName.toLowerCase(),
    customErrors: new Map(config.CustomErrorResponses.map((each) => [each.ErrorCode, each])),
  };
}

/** Each function is compiled once, however many behaviours use it. */
function compileAll({ functions, log }: DistributionSource): ReadonlyMap<string, EdgeFunction> {
  const sources = Object.entries(functions);
  return new Map(sources.map(([arn, source]) => [arn, compileFunction(source, log)]));
}

/** What behaviours refer to by id. */
interface Referred extends Pick<DistributionSource, 'cachePolicies' | 'responseHeadersPolicies'> {
  readonly origins: readonly OriginConfig[];
  readonly functions: ReadonlyMap<string, EdgeFunction>;
}

function behaviour(source: Referred, config: BehaviourConfig, pattern: string): Behaviour {
  const subject = `the behaviour for ${pattern}`;
  const functionAt = (eventType: string) => functionFor(source, config, eventType, subject);
  return {
    matches: pathPattern(pattern),
    methods: new Set(config.AllowedMethods),
    compress: config.Compress,
    origin: known(
      source.origins.find(({ Id }) => Id === config.TargetOriginId),
      `an origin named ${config.TargetOriginId}`,
      subject,
    ),
    cachePolicy: cachePolicy(source, config.CachePolicyId, subject),
    headersPolicy: headersPolicy(source, config.ResponseHeadersPolicyId, subject),
    onRequest: functionAt('viewer-request'),
    onResponse: functionAt('viewer-response'),
  };
}

function cachePolicy(source: Referred, id: string, subject: string): CachePolicyConfig {
  const policy = source.cachePolicies[id] ?? MANAGED_CACHE_POLICIES[id];
  const name = `the cache policy ${id}`;
  return parseConfig(cachePolicyConfig, known(policy, name, subject), name);
}

function headersPolicy(
  source: Referred,
  id: string | undefined,
  subject: string,
): ResponseHeadersPolicyConfig {
  if (id === undefined) return {};
  const policy = source.responseHeadersPolicies[id] ?? MANAGED_HEADERS_POLICIES[id];
  const name = `the response headers policy ${id}`;
  return parseConfig(responseHeadersPolicyConfig, known(policy, name, subject), name);
}

function functionFor(
  source: Referred,
  config: BehaviourConfig,
  eventType: string,
  subject: string,
): EdgeFunction | undefined {
  const [association, second] = config.FunctionAssociations.filter(
    ({ EventType }) => EventType === eventType,
  );
  if (association === undefined) return undefined;
  if (second !== undefined) {
    throw new ExpectationError(`one function at ${eventType}`, subject, 'two');
  }
  const { FunctionARN } = association;
  return known(source.functions.get(FunctionARN), `the function ${FunctionARN}`, subject);
}

function known<T>(value: T | undefined, expected: string, subject: string): T {
  if (value === undefined) throw new ExpectationError(expected, subject, 'nothing of that name');
  return value;
}
