import * as z from 'zod/mini';
import { jsonManuscriptSchema } from '../../../shared/manuscripts/json/json-schema.ts';
import { announcedFile, announcement } from '../announcement-schema.ts';
import type { Content, Json, Ref } from './parts.ts';
import { fileView } from './views/file-view.ts';
import { fileWarning } from './views/file-warning.ts';
import { manuscriptView } from './views/manuscript-view.ts';
import { me } from './views/me.ts';
import { place } from './views/place.ts';
import { gatewayMessage, problem } from './views/problem.ts';
import { signedPost, submissionCreated } from './views/submission-created.ts';
import { submissionView } from './views/submission-view.ts';

/** What is referred to by its name. */
const NAMED = {
  Announcement: announcement,
  AnnouncedFile: announcedFile,
  SubmissionCreated: submissionCreated,
  SignedPost: signedPost,
  SubmissionView: submissionView,
  FileView: fileView,
  FileWarning: fileWarning,
  ManuscriptView: manuscriptView,
  Place: place,
  Me: me,
  Problem: problem,
  GatewayMessage: gatewayMessage,
};

export type SchemaName = keyof typeof NAMED;

const address = (name: string) => `#/components/schemas/${name}`;

export function refTo(name: SchemaName): Ref {
  return { $ref: address(name) };
}

export function contentOf(name: SchemaName, example?: Json): Content {
  return { 'application/json': { schema: refTo(name), ...(example && { example }) } };
}

/**
 * All schemas as JSON Schema 2020-12, whose dialect OpenAPI 3.1 extends. Objects are open: unknown
 * fields of requests are ignored, and clients are to ignore those of answers.
 */
export function schemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: address, io: 'input', override: tidy });
  const { $schema: _, ...manuscript } = jsonManuscriptSchema();
  const description =
    'What a manuscript of type `application/json` may hold. It is not sent to this API but, as every file, to S3.';
  return {
    ...Object.fromEntries(Object.entries(made.schemas).map(([id, schema]) => [id, inner(schema)])),
    JsonManuscript: { ...manuscript, description },
  };
}

/** Within a document, its place names a schema. */
function inner({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}

/** Leaves out what is in every integer, date and record, and tells nobody anything. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  delete jsonSchema.propertyNames;
}
