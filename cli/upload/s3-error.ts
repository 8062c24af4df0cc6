import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod/mini';
import { printable } from '../printable.ts';
import type { RefusedByS3 } from './outcome.ts';

const ErrorDocument = z.object({ Error: z.object({ Code: z.string(), Message: z.string() }) });

/** What S3's XML says; a proxy's HTML is told by its status alone. */
export function readS3Error(status: number, body: string): RefusedByS3 {
  const parsed = ErrorDocument.safeParse(parseXml(body));
  if (!parsed.success) {
    return { kind: 'refused', status, code: `HTTP ${status}`, message: 'no reason given' };
  }
  const { Code, Message } = parsed.data.Error;
  return { kind: 'refused', status, code: printable(Code), message: printable(Message) };
}

function parseXml(body: string): unknown {
  return new XMLParser({ parseTagValue: false }).parse(body);
}
