import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { type OwnDomain, ownDomain } from '../../infra/own-domain.ts';

const domain = 'berita.samarindakota.go.id';
const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a-9c1b';

function read(context: Readonly<Record<string, unknown>>): OwnDomain | undefined {
  return ownDomain(new App({ context }).node);
}

test('a domain comes with its certificate', () => {
  expect(read({ domain, certificateArn })).toEqual({ name: domain, certificateArn });
});

test('there need not be one', () => {
  expect(read({})).toBeUndefined();
});

test.each([
  [{ domain }, 'Expected the ARN of a certificate in us-east-1 for -c certificateArn'],
  [{ certificateArn }, 'Expected a host name such as berita.example.go.id for -c domain'],
  [{ domain: `https://${domain}/`, certificateArn }, 'for -c domain but received "https://'],
  [
    { domain, certificateArn: certificateArn.replace('us-east-1', 'ap-southeast-3') },
    'for -c certificateArn but received "arn:aws:acm:ap-southeast-3:',
  ],
])('%j is refused', (context, message) => {
  expect(() => read(context)).toThrow(message);
});
