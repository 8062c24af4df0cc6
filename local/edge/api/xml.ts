import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import * as z from 'zod/mini';
import { ApiError } from './errors.ts';
import type { Batch, Invalidation } from './invalidations.ts';

const XMLNS = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';

const parser = new XMLParser({
  parseTagValue: false, // a caller reference of digits is text all the same
  isArray: (name) => name === 'Path',
});
const builder = new XMLBuilder({ ignoreAttributes: false });

const batchDocument = z.object({
  InvalidationBatch: z.object({
    CallerReference: z.string().check(z.minLength(1)),
    Paths: z.object({
      Quantity: z.string().check(z.regex(/^\d+$/)),
      Items: z.optional(z.union([z.literal(''), z.object({ Path: z.array(z.string()) })])),
    }),
  }),
});

/** Reads CreateInvalidation's body. @throws ApiError where it is missing or wrong */
export function readBatch(xml: string): Batch {
  if (xml.trim() === '') throw new ApiError(400, 'MissingBody', 'This operation requires a body.');
  const parsed = batchDocument.safeParse(parser.parse(xml));
  if (!parsed.success) {
    throw new ApiError(400, 'MalformedXML', 'The XML document is not an InvalidationBatch.');
  }
  const { CallerReference, Paths } = parsed.data.InvalidationBatch;
  const items = typeof Paths.Items === 'object' ? Paths.Items.Path : [];
  if (items.length !== Number(Paths.Quantity)) {
    const message = `Paths.Quantity is ${Paths.Quantity}, but there are ${items.length} Items.`;
    throw new ApiError(400, 'InconsistentQuantities', message);
  }
  return { callerReference: CallerReference, items };
}

export function invalidationXml(invalidation: Invalidation): string {
  const { id, createdAt, batch } = invalidation;
  return document('Invalidation', {
    Id: id,
    Status: 'Completed',
    CreateTime: createdAt.toISOString(),
    InvalidationBatch: {
      Paths: { Quantity: batch.items.length, Items: { Path: batch.items } },
      CallerReference: batch.callerReference,
    },
  });
}

export function invalidationListXml(list: {
  readonly marker: string;
  readonly maxItems: number;
  readonly nextMarker: string | undefined;
  readonly page: readonly Invalidation[];
}): string {
  const { marker, maxItems, nextMarker, page } = list;
  return document('InvalidationList', {
    Marker: marker,
    ...(nextMarker === undefined ? {} : { NextMarker: nextMarker }),
    MaxItems: maxItems,
    IsTruncated: nextMarker !== undefined,
    Quantity: page.length,
    Items: {
      InvalidationSummary: page.map(({ id, createdAt }) => ({
        Id: id,
        CreateTime: createdAt.toISOString(),
        Status: 'Completed',
      })),
    },
  });
}

export function errorXml({ code, message }: ApiError, requestId: string): string {
  return document('ErrorResponse', {
    Error: { Type: 'Sender', Code: code, Message: message },
    RequestId: requestId,
  });
}

function document(root: string, content: object): string {
  return `<?xml version="1.0"?>\n${builder.build({ [root]: { '@_xmlns': XMLNS, ...content } })}`;
}
