import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { S3Error } from '../errors.ts';

/** S3 allows this much of a form before its file (API reference, "POST object"). */
const MAX_FIELD_BYTES = 20 * 1024;

export interface UploadForm {
  /** The fields before the file, by names in lower case; S3 ignores those after it. */
  fields: ReadonlyMap<string, string>;
  filename: string;
  file: Readable;
}

/**
 * Reads a multipart form as far as its file and hands it on; answers what `receive` answers.
 * The request itself is never destroyed, so that a refusal can still be sent while bytes come in.
 * Throws MalformedPOSTRequest, and InvalidArgument where there is no file.
 */
export async function readForm<T>(
  request: IncomingMessage,
  receive: (form: UploadForm) => Promise<T>,
): Promise<T> {
  const parser = openParser(request);
  const fields = new Map<string, string>();
  try {
    return await new Promise<T>((resolve, reject) => {
      const malformed = (cause: unknown) =>
        reject(new S3Error('MalformedPOSTRequest', undefined, {}, { cause }));
      parser.on('field', (name, value, info) => {
        if (info.valueTruncated) reject(new S3Error('MalformedPOSTRequest'));
        fields.set(name.toLowerCase(), value);
      });
      parser.on('file', (name, file, info) => {
        if (name.toLowerCase() !== 'file') return malformed(`a file named ${name}`);
        receive({ fields, filename: info.filename ?? '', file }).then(resolve, reject);
      });
      parser.on('error', malformed);
      parser.on('filesLimit', () => malformed('more than one file'));
      parser.on('finish', () => {
        reject(
          new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.'),
        );
      });
      request.once('error', (error) => parser.destroy(error));
      request.pipe(parser);
    });
  } finally {
    request.unpipe(parser);
    request.resume();
  }
}

function openParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fieldSize: MAX_FIELD_BYTES },
    });
  } catch (error) {
    throw new S3Error('MalformedPOSTRequest', undefined, {}, { cause: error });
  }
}
