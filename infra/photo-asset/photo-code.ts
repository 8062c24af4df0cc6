import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Code, type CodeConfig } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { lockedSharp } from './locked-sharp.ts';

const SCRIPT = 'build.ts';

export interface PhotoCodeProps {
  /** folder that holds package-lock.json */
  readonly project: string;
  /** folder that holds the bundle's files, index.mjs among them */
  readonly folder: string;
}

/**
 * A bundle with sharp for Lambda (Linux, arm64, glibc) beside it. The asset is a command that the
 * CDK command line runs when it publishes, in the project's folder, so that synthesis downloads
 * nothing and takes no time. Its last argument is the bundle's folder, from which the function runs
 * as it is on this machine.
 */
export class PhotoCode extends Code {
  readonly isInline = false;

  constructor(private readonly props: PhotoCodeProps) {
    super();
  }

  override bind(scope: Construct): CodeConfig {
    const { project, folder } = this.props;
    const script = join(import.meta.dirname, SCRIPT);
    const { bucketName, objectKey } = Stack.of(scope).synthesizer.addFileAsset({
      executable: ['node', '--import', 'tsx', script, resolve(project), resolve(folder)],
      sourceHash: sourceHash(project, folder),
    });
    return { s3Location: { bucketName, objectKey } };
  }
}

/** Of all that decides about the archive's bytes: the bundle, the locked packages, the packing. */
function sourceHash(project: string, folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  hash.update(JSON.stringify(lockedSharp(project)));
  for (const script of [SCRIPT, 'install-sharp.ts', 'zip.ts']) {
    hash.update(readFileSync(join(import.meta.dirname, script)));
  }
  return hash.digest('hex');
}
