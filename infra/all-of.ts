import type { Construct, IConstruct } from 'constructs';

/** Every construct of a type below another, in the order in which they were made. */
export function allOf<T extends IConstruct>(
  scope: Construct,
  type: abstract new (...args: never[]) => T,
): T[] {
  return scope.node.findAll().filter((found): found is T & IConstruct => found instanceof type);
}
