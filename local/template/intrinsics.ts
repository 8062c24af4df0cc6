import { ExpectationError, shown } from '../../shared/errors.ts';

/** What the intrinsic functions of one template may name. */
export interface Scope {
  /** A `Ref`: a resource's physical name, a parameter's value or a pseudo parameter; undefined: unknown. */
  ref(name: string): unknown;
  /** A `Fn::GetAtt`; undefined where the resource or the attribute is unknown. */
  attribute(logicalId: string, attribute: string): unknown;
}

/** Stands for a property that `AWS::NoValue` takes away. */
export const NO_VALUE = Symbol('AWS::NoValue');

/**
 * A template's value with its intrinsic functions carried out. Pure.
 * @param where names the value in errors, e.g. `Uploads.Properties`
 * @throws ExpectationError for an intrinsic function or a name that is unknown
 */
export function resolve(value: unknown, scope: Scope, where: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, scope, where)).filter((item) => item !== NO_VALUE);
  }
  if (!isRecord(value)) return value;
  const [name, ...more] = Object.keys(value);
  if (name !== undefined && more.length === 0 && isIntrinsic(name)) {
    return carryOut(name, value[name], scope, where);
  }
  const entries = Object.entries(value)
    .map(([key, item]) => [key, resolve(item, scope, `${where}.${key}`)] as const)
    .filter(([, item]) => item !== NO_VALUE);
  return Object.fromEntries(entries);
}

function isIntrinsic(name: string): boolean {
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');
}

function carryOut(name: string, argument: unknown, scope: Scope, where: string): unknown {
  switch (name) {
    case 'Ref':
      return reference(asText(argument, where), scope, where);
    case 'Fn::GetAtt':
      return attribute(argument, scope, where);
    case 'Fn::Join': {
      const [separator, parts] = asList(resolve(argument, scope, where), where);
      return asList(parts, where)
        .map((part) => asText(part, where))
        .join(asText(separator, where));
    }
    case 'Fn::Sub':
      return substitute(argument, scope, where);
    case 'Fn::Split': {
      const [separator, text] = asList(resolve(argument, scope, where), where);
      return asText(text, where).split(asText(separator, where));
    }
    case 'Fn::Select': {
      const [index, list] = asList(resolve(argument, scope, where), where);
      return found(asList(list, where)[Number(index)], `an item ${shown(index)}`, where, list);
    }
    default:
      throw new ExpectationError('an intrinsic function that is known here', where, name);
  }
}

function reference(name: string, scope: Scope, where: string): unknown {
  if (name === 'AWS::NoValue') return NO_VALUE;
  return found(scope.ref(name), 'a resource, parameter or pseudo parameter', where, name);
}

function attribute(argument: unknown, scope: Scope, where: string): unknown {
  const [logicalId, name] =
    typeof argument === 'string' ? splitOnce(argument) : asList(argument, where);
  const value = scope.attribute(asText(logicalId, where), asText(name, where));
  return found(value, 'a resource and attribute known here', where, [logicalId, name]);
}

/** `Fn::Sub` takes a text, or a text and the values of names of its own. */
function substitute(argument: unknown, scope: Scope, where: string): string {
  const [text, own] = typeof argument === 'string' ? [argument, {}] : asList(argument, where);
  const values = isRecord(own) ? own : {};
  return asText(text, where).replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in values) return asText(resolve(values[name], scope, where), where);
    const value = name.includes('.')
      ? attribute(name, scope, where)
      : reference(name, scope, where);
    return asText(value, where);
  });
}

function splitOnce(text: string): string[] {
  const at = text.indexOf('.');
  return [text.slice(0, at), text.slice(at + 1)];
}

function found(value: unknown, expected: string, where: string, received: unknown): unknown {
  if (value === undefined) throw new ExpectationError(expected, where, shown(received));
  return value;
}

function asText(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new ExpectationError('a text', where, shown(value));
}

function asList(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ExpectationError('a list', where, shown(value));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
