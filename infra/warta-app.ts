import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { AbroadStack } from './abroad-stack.ts';
import { bundleFunctions } from './bundle.ts';
import { checkContext } from './context.ts';
import { functionCode } from './function-code.ts';
import { type Operator, operatorOf } from './operator.ts';
import { type OwnDomain, ownDomain } from './own-domain.ts';
import { secondAccountOf } from './second-account.ts';
import { SOURCE_MAPS } from './source-maps.ts';
import { WartaStack } from './warta-stack.ts';

/** The folder that holds package.json, functions/ and node_modules/. */
export const PROJECT = resolve(import.meta.dirname, '..');

export interface WartaAppProps {
  /** where templates, assets and bundles go; inside the project */
  readonly outdir: string;
  /** values that replace those of cdk.json, as `-c name=value` does */
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * The whole deployment, not yet synthesised. It reads cdk.json's context itself, since without the
 * CDK command line nobody does, and the template would differ from the deployed one.
 */
export function wartaApp({ outdir, context }: WartaAppProps): App {
  const app = new App({
    outdir,
    context: { ...cdkJson().context, ...context },
    // It takes two thirds of the time that synthesis takes, and finds nothing between commits.
    builtinCloudFormationValidation: process.env.CI !== undefined,
  });
  // Before the bundles, so that a slip is told at once.
  checkContext(app.node);
  const { stackName, region } = app.node.getAllContext();
  const operator = operatorOf(app.node);
  const domain = ownDomain(app.node);
  const secondAccount = secondAccountOf(app.node);
  const bundles = bundleFunctions({
    project: PROJECT,
    outdir: join(outdir, 'functions'),
    maps: join(outdir, SOURCE_MAPS),
  });
  new WartaStack(app, stackName, {
    // Fixed, not taken from the shell: data must not land in another country by a forgotten variable.
    env: { region },
    description: 'Warta: releases and photos in; pages, feeds and corrections out',
    code: functionCode({ project: PROJECT, bundles }),
    operator,
    domain,
    secondAccount,
  });
  abroad(app, { operator, domain });
  return app;
}

/** Where nobody is told, there is nothing to deploy in another region. */
function abroad(
  app: App,
  props: { readonly operator: Operator; readonly domain?: OwnDomain },
): void {
  const { alarmEmail } = props.operator;
  if (alarmEmail === undefined) return;
  const { stackName, region } = app.node.getAllContext();
  new AbroadStack(app, `${stackName}-us-east-1`, {
    operator: { ...props.operator, alarmEmail },
    domain: props.domain,
    home: region,
  });
}

function cdkJson(): { readonly context: Readonly<Record<string, unknown>> } {
  return JSON.parse(readFileSync(join(PROJECT, 'cdk.json'), 'utf8'));
}
