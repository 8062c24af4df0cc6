import type { Kind } from '../kind.ts';

/** Resource types that change nothing on one machine, whatever their properties say, and why. */
export const NO_LOCAL_MEANING: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::ApiMapping': 'a domain of one’s own exists only where deployed',
  'AWS::ApiGatewayV2::DomainName': 'a domain of one’s own exists only where deployed',
  'AWS::Budgets::Budget': 'nothing here costs money',
  'AWS::CDK::Metadata': 'statistics of CDK',
  'AWS::CertificateManager::Certificate': 'everything here is plain HTTP on this machine',
  'AWS::CloudFront::MonitoringSubscription': 'metrics',
  'AWS::CloudWatch::Alarm': 'nobody is on call',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is on call',
  'AWS::CloudWatch::Dashboard': 'metrics',
  'AWS::Lambda::EventInvokeConfig': 'retries of schedules: the next run makes good',
  'AWS::Lambda::Permission': 'nothing but what the template connects calls a function here',
  'AWS::Logs::LogGroup': 'lines go to the terminal',
  'AWS::Logs::MetricFilter': 'metrics',
  'AWS::Logs::QueryDefinition': 'lines go to the terminal',
  'AWS::Logs::ResourcePolicy': 'lines go to the terminal',
  'AWS::SNS::Subscription': 'topics carry alarms, and nobody is on call',
  'AWS::SNS::Topic': 'topics carry alarms, and nobody is on call',
  'AWS::SNS::TopicPolicy': 'topics carry alarms, and nobody is on call',
  'AWS::Scheduler::ScheduleGroup': 'a folder for schedules',
};

/** Can be named by others, and does nothing. */
export const withoutLocalMeaning: Kind = {
  identify: ({ name, region, accountId, type }) => ({
    ref: name,
    attributes: { Arn: `arn:aws:${serviceOf(type)}:${region}:${accountId}:${name}`, Id: name },
  }),
  add: () => undefined,
};

function serviceOf(type: string): string {
  return (type.split('::')[1] ?? '').toLowerCase();
}
