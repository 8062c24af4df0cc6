import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ExpectationError } from '../shared/errors.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './template/environment.ts';
import { interpret } from './template/interpret.ts';
import type { CloudModel } from './template/model.ts';
import { NO_LOCAL_MEANING } from './template/resources/no-local-meaning.ts';

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.optional(z.string()),
      properties: z.optional(
        z.object({ templateFile: z.optional(z.string()), file: z.optional(z.string()) }),
      ),
    }),
  ),
});
type Artifact = z.infer<typeof manifest>['artifacts'][string];

const types = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });

/**
 * Reads the assembly that the CDK synthesised: the one stack that has something to run. Stacks of
 * nothing but alarms and certificates, which live in another region, are left out.
 * @param dir `cdk.out`, or a folder like it
 * @throws ExpectationError where there is no such stack, more than one, or something unknown in it
 */
export function readAssembly(dir: string): CloudModel {
  const { artifacts } = manifest.parse(json(join(dir, 'manifest.json')));
  const stacks = Object.entries(artifacts).filter(
    ([, { type, properties }]) =>
      type === 'aws:cloudformation:stack' && runsSomething(dir, properties?.templateFile ?? ''),
  );
  const [stack, ...more] = stacks;
  if (stack === undefined || more.length > 0) {
    const names = stacks.map(([name]) => name).join(', ');
    throw new ExpectationError('one stack', `the assembly ${dir}`, names === '' ? 'none' : names);
  }
  const [stackName, artifact] = stack;
  const assets = artifacts[`${stackName}.assets`]?.properties?.file;
  return interpret(
    json(join(dir, artifact.properties?.templateFile ?? '')),
    assets === undefined ? { files: {} } : json(join(dir, assets)),
    { stackName, region: regionOf(artifact), accountId: LOCAL_ACCOUNT },
  );
}

function runsSomething(dir: string, templateFile: string): boolean {
  const { Resources } = types.parse(json(join(dir, templateFile)));
  return Object.values(Resources).some(({ Type }) => !(Type in NO_LOCAL_MEANING));
}

/** `aws://unknown-account/ap-southeast-3` */
function regionOf({ environment = '' }: Artifact): string {
  const region = environment.split('/').at(-1) ?? '';
  return /^[a-z]+(-[a-z]+)+-\d$/.test(region) ? region : LOCAL_REGION;
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
