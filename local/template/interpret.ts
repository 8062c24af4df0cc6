import { ExpectationError } from '../../shared/errors.ts';
import { assetSources } from './assets.ts';
import { type Draft, newDraft } from './draft.ts';
import type { Environment } from './environment.ts';
import { NO_VALUE, resolve } from './intrinsics.ts';
import type { CloudModel } from './model.ts';
import { modelOf } from './model-of.ts';
import { templateScope } from './scope.ts';
import { readTemplate, type Template } from './template.ts';

/**
 * Reads a synthesised CloudFormation template. Pure. Addresses are those that AWS would give
 * (`https://sqs.…`, `d….cloudfront.net`); {@link localised} replaces them once servers listen.
 * @param templateJson the `*.template.json`, parsed
 * @param assetsJson   the `*.assets.json` beside it, parsed
 * @throws ExpectationError naming resource, type and property where the local cloud knows one not
 */
export function interpret(
  templateJson: unknown,
  assetsJson: unknown,
  environment: Environment,
): CloudModel {
  const template = readTemplate(templateJson);
  const scope = templateScope(template, environment);
  const draft: Draft = newDraft(assetSources(assetsJson));
  for (const { resource, kind, properties } of scope.resources()) {
    const where = `${resource.logicalId} (${resource.type})`;
    kind.add(resource, resolve(properties, scope, where), draft);
  }
  return modelOf(draft, environment, outputsOf(template, scope));
}

function outputsOf(
  template: Template,
  scope: Parameters<typeof resolve>[1],
): Record<string, string> {
  const outputs = Object.entries(template.Outputs).map(([name, { Value }]) => {
    const value = resolve(Value, scope, `Outputs.${name}`);
    if (value === NO_VALUE || typeof value === 'object') {
      throw new ExpectationError('a text', `Outputs.${name}`, 'something else');
    }
    return [name, String(value)] as const;
  });
  return Object.fromEntries(outputs);
}
