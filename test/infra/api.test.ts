import { Match } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();

test('every route leads to the API function, in payload format 2.0', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: '$default' });
  template.resourceCountIs('AWS::ApiGatewayV2::Route', 1);
  template.hasResourceProperties('AWS::ApiGatewayV2::Integration', {
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ApiFunction'), 'Arn'] },
    PayloadFormatVersion: '2.0',
  });
});

test('the stage deploys itself and is throttled', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingBurstLimit: 40, ThrottlingRateLimit: 20 },
  });
});

test('pages of any origin may call the API with a token and an idempotency key, and see when to come again', () => {
  template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
    ProtocolType: 'HTTP',
    CorsConfiguration: {
      AllowOrigins: ['*'],
      AllowMethods: ['*'],
      AllowHeaders: ['authorization', 'content-type', 'idempotency-key'],
      ExposeHeaders: ['retry-after'],
    },
  });
});
