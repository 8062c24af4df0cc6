import type { CloudModel } from '../template/model.ts';
import { Authorizer } from './authorizer.ts';
import { CallLog } from './call-log.ts';
import { EDGE, OPERATOR, type Principal, principal } from './principals.ts';

/** Everyone who signs requests to this cloud. */
export interface Principals {
  readonly operator: Principal;
  readonly edge: Principal;
  readonly functions: ReadonlyMap<string, Principal>;
  readonly authorizer: Authorizer;
  readonly calls: CallLog;
}

/** @param secret of the data folder, of which all keys are derived */
export function principalsOf(model: CloudModel, secret: string): Principals {
  const operator = principal(OPERATOR, secret, undefined);
  const edge = principal(EDGE, secret, model.edgeStatements);
  const functions = new Map(
    model.functions.map(({ name, statements }) => [name, principal(name, secret, statements)]),
  );
  const calls = new CallLog();
  const authorizer = new Authorizer([operator, edge, ...functions.values()], calls);
  return { operator, edge, functions, authorizer, calls };
}
