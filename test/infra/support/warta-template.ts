import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll } from 'vitest';
import type { Operator } from '../../../infra/operator.ts';
import { PROJECT } from '../../../infra/warta-app.ts';
import { WartaStack, type WartaStackProps } from '../../../infra/warta-stack.ts';

/** Any folder will do as code: what functions hold is tested where they are bundled. */
const SOME_FOLDER = join(PROJECT, 'infra', 'edge');

const work = mkdtempSync(join(tmpdir(), 'warta-infra-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Nobody is told of anything. */
export const NOBODY: Operator = { runbookUrl: 'docs/runbook.md' };

/** What a deployment may choose. */
export type Choices = Partial<Omit<WartaStackProps, 'code' | 'env'>>;

/** The stack as it is deployed, but for the functions' code. */
export function wartaStack(choices: Choices = {}): Stack {
  const app = new App({
    outdir: mkdtempSync(join(work, 'out-')),
    context: { '@aws-cdk/aws-iam:minimizePolicies': true },
    builtinCloudFormationValidation: false,
  });
  return new WartaStack(app, 'Warta', {
    env: { region: 'ap-southeast-3' },
    code: () => Code.fromAsset(SOME_FOLDER),
    operator: NOBODY,
    ...choices,
  });
}

export function wartaTemplate(choices?: Choices): Template {
  return Template.fromStack(wartaStack(choices));
}
