import type { Node } from 'constructs';
import { ExpectationError, shown } from '../shared/errors.ts';
import { contextOf } from './context.ts';

/** A name of the office's own for the site, and the certificate that proves it. */
export interface OwnDomain {
  /** e.g. `berita.samarindakota.go.id` */
  readonly name: string;
  readonly certificateArn: string;
}

/** CloudFront takes certificates from this region alone, wherever the rest of the stack lives. */
const CERTIFICATE_ARN = /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/;

/**
 * Reads `-c domain=… -c certificateArn=…`; undefined where neither is given.
 * @throws ExpectationError where one is missing or malformed
 */
export function ownDomain(node: Node): OwnDomain | undefined {
  const name: unknown = contextOf(node, 'domain');
  const certificateArn: unknown = contextOf(node, 'certificateArn');
  if (name === undefined && certificateArn === undefined) return undefined;
  if (typeof name !== 'string' || !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(name)) {
    throw new ExpectationError(
      'a host name such as berita.example.go.id',
      '-c domain',
      shown(name),
    );
  }
  if (typeof certificateArn !== 'string' || !CERTIFICATE_ARN.test(certificateArn)) {
    const expected = 'the ARN of a certificate in us-east-1';
    throw new ExpectationError(expected, '-c certificateArn', shown(certificateArn));
  }
  return { name, certificateArn };
}
