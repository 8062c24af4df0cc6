import type * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import type { Environment } from './environment.ts';
import { readProperties } from './properties.ts';

/** A resource while it is named: its properties may still hold intrinsic functions. */
export interface Named extends Environment {
  readonly logicalId: string;
  readonly type: string;
  /** The local physical name, where the template gives none. */
  readonly name: string;
  /** A property of the template, resolved; undefined where it is absent. */
  property(name: string): unknown;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A resource once every name is known. */
export interface Resource extends Named {
  readonly identity: Identity;
}

/** What the local cloud makes of one resource type. */
export interface Kind {
  identify(resource: Named): Identity;
  /** Reads the resolved properties, strictly, and adds what they mean to the draft. */
  add(resource: Resource, properties: unknown, draft: Draft): void;
}

/** A kind whose properties are read by a strict schema. */
export function kind<T>(parts: {
  schema: z.ZodMiniType<T>;
  identify(resource: Named): Identity;
  add(resource: Resource, properties: T, draft: Draft): void;
}): Kind {
  return {
    identify: parts.identify,
    add: (resource, properties, draft) =>
      parts.add(resource, readProperties(parts.schema, resource, properties), draft),
  };
}

/** A text property, or undefined: names that the template itself gives. */
export function givenName(resource: Named, property: string): string | undefined {
  const value = resource.property(property);
  return typeof value === 'string' ? value : undefined;
}
