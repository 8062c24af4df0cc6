import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../functions/api/openapi/document.ts';
import type { Answer, Json, Operation, Ref } from '../../functions/api/openapi/parts.ts';
import { schemas } from '../../functions/api/openapi/schemas.ts';

const { paths, components } = openApiDocument();

/** Its schemas, in which no object holds a field that is not described. */
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema({ components: { schemas: closed(schemas()) } }, 'openapi');

/** What any address may answer to whoever has no business there. */
const ELSEWHERE: Operation['responses'] = Object.fromEntries(
  Object.entries({ 401: 'NoToken', 403: 'OtherNewsroom', 404: 'NotFound' }).map(
    ([status, name]) => [status, { $ref: `#/components/responses/${name}` }],
  ),
);

/**
 * Compares an answer with what the API's document foretells: its status, headers, type and body.
 * @throws Error that names what is not as it is described
 */
export async function assertDescribed(method: string, answer: Response, url = answer.url) {
  const { pathname } = new URL(url);
  const where = `${method} ${pathname} ${answer.status}`;
  const { [answer.status]: described } = operationOf(method, pathname)?.responses ?? ELSEWHERE;
  if (described === undefined) throw new Error(`${where}: no such status is described`);
  const { headers = {}, content = {} } = resolved(described);
  for (const [name, { required, schema }] of Object.entries(headers)) {
    const value = answer.headers.get(name);
    if (value === null && required !== true) continue;
    assertValid(`${where}: ${name}`, schema as Json, numberOr(value));
  }
  const type = answer.headers.get('content-type') ?? 'no content type';
  const media = content[type];
  if (media === undefined) throw new Error(`${where}: ${type} is not described`);
  if (method !== 'HEAD') assertValid(`${where}: body`, media.schema, await answer.clone().json());
}

function operationOf(method: string, pathname: string): Operation | undefined {
  const [, operations] =
    Object.entries(paths).find(([path]) => expressionOf(path).test(pathname)) ?? [];
  return operations?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
}

/** A parameter is one segment, whatever it holds. */
function expressionOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
}

function resolved(answer: Answer | Ref): Answer {
  if (!('$ref' in answer)) return answer;
  const found = components.responses[answer.$ref.replace('#/components/responses/', '')];
  if (found === undefined) throw new Error(`${answer.$ref} is not there`);
  return found;
}

function assertValid(what: string, schema: Json, value: unknown): void {
  const validate = validatorOf(schema);
  if (validate(value)) return;
  throw new Error(`${what} is not as described: ${ajv.errorsText(validate.errors)}`);
}

function validatorOf(schema: Json): ValidateFunction {
  const named = typeof schema.$ref === 'string' && ajv.getSchema(`openapi${schema.$ref}`);
  return named || ajv.compile(schema);
}

function numberOr(value: string | null): unknown {
  return value !== null && /^\d+$/.test(value) ? Number(value) : value;
}

/** Answers may come to have more fields; in tests that is how one is found that nobody described. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const open = 'properties' in node && !('additionalProperties' in node);
  return open ? { ...copy, additionalProperties: false } : copy;
}
