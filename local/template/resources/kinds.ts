import type { Kind } from '../kind.ts';
import { bucket } from './bucket.ts';
import { bucketNotifications } from './bucket-notifications.ts';
import { distribution } from './distribution.ts';
import {
  cachePolicy,
  edgeFunction,
  originAccessControl,
  responseHeadersPolicy,
} from './edge-parts.ts';
import { eventSourceMapping } from './event-source-mapping.ts';
import { lambdaFunction } from './function.ts';
import { api, integration, route, stage } from './http-api.ts';
import { NO_LOCAL_MEANING, withoutLocalMeaning } from './no-local-meaning.ts';
import { queue } from './queue.ts';
import { policyOfResource } from './resource-policy.ts';
import { policy, role } from './role.ts';
import { rule, schedule } from './schedule.ts';
import { table } from './table.ts';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['AWS::ApiGatewayV2::Api', api],
  ['AWS::ApiGatewayV2::Integration', integration],
  ['AWS::ApiGatewayV2::Route', route],
  ['AWS::ApiGatewayV2::Stage', stage],
  ['AWS::CloudFront::CachePolicy', cachePolicy],
  ['AWS::CloudFront::Distribution', distribution],
  ['AWS::CloudFront::Function', edgeFunction],
  ['AWS::CloudFront::OriginAccessControl', originAccessControl],
  ['AWS::CloudFront::ResponseHeadersPolicy', responseHeadersPolicy],
  ['AWS::DynamoDB::Table', table],
  ['AWS::Events::Rule', rule],
  ['AWS::IAM::ManagedPolicy', policy],
  ['AWS::IAM::Policy', policy],
  ['AWS::IAM::Role', role],
  ['AWS::Lambda::EventSourceMapping', eventSourceMapping],
  ['AWS::Lambda::Function', lambdaFunction],
  ['AWS::S3::Bucket', bucket],
  ['AWS::S3::BucketPolicy', policyOfResource],
  ['AWS::SQS::Queue', queue],
  ['AWS::SQS::QueuePolicy', policyOfResource],
  ['AWS::Scheduler::Schedule', schedule],
  ['Custom::S3BucketNotifications', bucketNotifications],
  ...Object.keys(NO_LOCAL_MEANING).map((type) => [type, withoutLocalMeaning] as const),
]);

/** What the local cloud makes of a resource type; undefined for a type that it does not know. */
export function kindOf(type: string): Kind | undefined {
  return KINDS.get(type);
}
