import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../functions/api/openapi/document.ts';
import { jsonManuscriptSchema } from '../../../shared/manuscripts/json/json-schema.ts';
import { apiForTests } from '../../support/api.ts';
import { memoryTable } from '../../support/memory-table.ts';

const FILE = new URL('../../../docs/openapi.json', import.meta.url);
const FIXTURE = new URL('../../fixtures/openapi/schema-3.1-2022-10-07.json', import.meta.url);

const document = openApiDocument();
const text = JSON.stringify(document);

const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { 'media-range': true } });
addFormats.default(ajv);

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What stands below `key`, wherever in the document. */
function valuesOf(key: string, node: unknown = document): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

describe('the API’s document', () => {
  it('is written down in docs/, for whoever writes a client', () => {
    // The formatter has its own way with short lists: after this, `npm run format`.
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, JSON.stringify(document, null, 2));
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(text));
  });

  it('is valid OpenAPI 3.1, and its schemas are JSON Schema', () => {
    // The official schema leaves it to each document in which dialect its schemas are. Ajv does not
    // find that place from within; here it is always 2020-12.
    const official = readFileSync(FIXTURE, 'utf8').replaceAll(
      '"$dynamicRef": "#meta"',
      '"$ref": "https://json-schema.org/draft/2020-12/schema"',
    );
    const validate = ajv.compile(JSON.parse(official));
    expect(validate(JSON.parse(text)), ajv.errorsText(validate.errors)).toBe(true);
  });

  it('holds every address of the API, and no other', () => {
    const { routes } = apiForTests(memoryTable()).app;
    const served = routes
      // ALL: what stands before addresses, and is none.
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual(served.toSorted());
  });

  it('refers to nothing that is not in it', () => {
    const references = new Set(valuesOf('$ref') as string[]);
    for (const reference of references) {
      const [, ...steps] = reference.split('/');
      const found = steps.reduce<unknown>(
        (node, step) => (node as Record<string, unknown> | undefined)?.[step],
        document,
      );
      expect(found, reference).toBeDefined();
    }
  });

  it('holds no component that nothing refers to, but for what goes to S3', () => {
    const all = Object.entries(document.components)
      .filter(([kind]) => kind !== 'securitySchemes')
      .flatMap(([kind, named]) => Object.keys(named).map((name) => `#/components/${kind}/${name}`));
    const unused = all.filter((address) => !text.includes(`"${address}"`));
    expect(unused).toEqual(['#/components/schemas/JsonManuscript']);
  });

  it('describes each parameter that its addresses have', () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).map(({ $ref }) => {
        const { parameters } = document.components;
        return parameters[$ref.replace('#/components/parameters/', '')];
      });
      const inPath = named.filter((parameter) => parameter?.in === 'path');
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map((parameter) => parameter?.name)).toEqual(wanted);
    }
  });

  it('names each operation once, and says what happens without a token where one is needed', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      expect([path, 401 in operation.responses]).toEqual([path, path.startsWith('/v1/')]);
      expect([path, operation.security]).toEqual([path, path.startsWith('/v1/') ? undefined : []]);
    }
  });

  it('has examples that are what they are examples of', () => {
    ajv.addSchema(JSON.parse(text), 'openapi');
    const contents = valuesOf('content').flatMap((content) => Object.values(content as object));
    const examples = contents.filter(({ example }) => example !== undefined);
    expect(examples.length).toBeGreaterThan(0);
    for (const { schema, example } of examples) {
      expect(ajv.validate(`openapi${schema.$ref}`, example), JSON.stringify(example)).toBe(true);
    }
  });

  it('says of manuscripts in JSON what their own schema says', () => {
    const { $schema: _, ...schema } = jsonManuscriptSchema();
    expect(document.components.schemas.JsonManuscript).toMatchObject(schema);
  });
});
