import { ExpectationError } from '../../shared/errors.ts';
import { type Environment, pseudoParameters } from './environment.ts';
import { NO_VALUE, resolve, type Scope } from './intrinsics.ts';
import type { Identity, Kind, Named, Resource } from './kind.ts';
import { shortNames } from './names.ts';
import { kindOf } from './resources/kinds.ts';
import type { Template } from './template.ts';

export interface TemplateScope extends Scope {
  resources(): { resource: Resource; kind: Kind; properties: Record<string, unknown> }[];
}

/** Names every resource of a template on demand, since names may be made of other names. */
export function templateScope(template: Template, environment: Environment): TemplateScope {
  const pseudo = pseudoParameters(environment);
  const names = shortNames(Object.keys(template.Resources));
  const identities = new Map<string, Identity>();

  const scope: TemplateScope = {
    ref: (name) => pseudo.get(name) ?? identity(name)?.ref ?? template.Parameters[name]?.Default,
    attribute: (logicalId, attribute) => identity(logicalId)?.attributes[attribute],
    resources: () =>
      Object.entries(template.Resources).map(([logicalId, { Type, Properties }]) => ({
        resource: { ...named(logicalId), identity: known(logicalId) },
        kind: kindFor(logicalId, Type),
        properties: Properties,
      })),
  };

  function named(logicalId: string): Named {
    const { Type = '', Properties = {} } = template.Resources[logicalId] ?? {};
    return {
      ...environment,
      logicalId,
      type: Type,
      name: names.get(logicalId) ?? logicalId,
      property(name) {
        const value = resolve(Properties[name], scope, `${logicalId} (${Type}) ${name}`);
        return value === NO_VALUE ? undefined : value;
      },
    };
  }

  function identity(logicalId: string): Identity | undefined {
    const { Type } = template.Resources[logicalId] ?? {};
    if (Type === undefined) return undefined;
    const already = identities.get(logicalId);
    if (already !== undefined) return already;
    const made = kindFor(logicalId, Type).identify(named(logicalId));
    identities.set(logicalId, made);
    return made;
  }

  function known(logicalId: string): Identity {
    const made = identity(logicalId);
    if (made === undefined) throw new TypeError(`${logicalId} is not in the template`);
    return made;
  }

  return scope;
}

function kindFor(logicalId: string, type: string): Kind {
  const found = kindOf(type);
  if (found !== undefined) return found;
  throw new ExpectationError('a resource type that the local cloud knows', logicalId, type);
}
