import {
  DOCX_TYPE,
  FILE_TYPES,
  MB,
  MOST_FILES,
  mostBytes,
  OPEN_SECONDS,
} from '../../../shared/submissions/limits.ts';
import type { FileKind } from '../../../shared/upload-keys.ts';
import { MOST_BODY_BYTES } from '../body.ts';
import { READS, WRITES_A_MINUTE } from '../rate-limits.ts';

const ONE = '/v1/newsrooms/{newsroom}/submissions/{id}';

/** How a release is sent: what addresses and schemas alone do not tell. CommonMark. */
export function guide(): string {
  return [sending(), files(), limits(), growth()].join('\n\n');
}

function sending(): string {
  return `## Sending a release

1. **Announce** its files: \`POST /v1/newsrooms/{newsroom}/submissions\` with name, type and size of each, and an \`Idempotency-Key\`, so that trying again begins nothing twice.
2. **Send** each to S3 by its form in \`uploads\`: \`POST\` to \`url\` as \`multipart/form-data\`, first all \`fields\`, unchanged and in their order, then the bytes as the field \`file\`, last. S3 ignores what follows it. No token goes there; 204 means that the file has arrived.
3. **Poll** \`statusUrl\`, at first twice a second, later once in two seconds, until \`state\` is \`live\`, \`scheduled\`, \`inReview\` or \`rejected\`. The release goes on by itself once every file is read.
4. Where it is \`rejected\`, \`reason\` and the files say why: nothing is published in part. **Sign anew** what was refused, never came or was cut off, \`POST ${ONE}/files/{number}/sign\`, with a body if other bytes take its place, and send it by the new form.
5. Or **finish** without it: \`POST ${ONE}/finish\`.

All of this within ${OPEN_SECONDS / 60} minutes, until \`expiresAt\`; a submission that then still lacks something is \`rejected\` for good.`;
}

function files(): string {
  return `## Files

At most ${MOST_FILES}, exactly one of them a manuscript. Warnings hold nothing back.

| | Types | At most |
|---|---|---|
| Manuscript | ${typesOf('text')} | ${mostBytes('text/plain') / MB} MB, Word documents ${mostBytes(DOCX_TYPE) / MB} MB |
| Photo | ${typesOf('photo')} | ${mostBytes('image/jpeg') / MB} MB |

Manuscripts in JSON: the schema \`JsonManuscript\`. Photos in a Word document need not be announced, nor those that the manuscript names and another release of its event has brought: they appear in \`files\` with \`within\`.`;
}

function typesOf(kind: FileKind): string {
  const types = Object.keys(FILE_TYPES).filter((type) => FILE_TYPES[type] === kind);
  return types.map((type) => `\`${type}\``).join(', ');
}

function limits(): string {
  return `## Tokens, limits and failures

Every request but that for this document bears \`Authorization: Bearer TOKEN\`; whoever runs the newsroom makes tokens. One token may ask for ${WRITES_A_MINUTE} changes a minute, and read ${READS.ratePerSecond} times a second (${READS.burst} at once); beyond that the answer is 429 and \`Retry-After\`. Bodies hold at most ${MOST_BODY_BYTES} bytes, uncompressed.

What is no success is \`application/problem+json\` (RFC 9457), whose \`detail\` says what was expected and what came. Where the gateway in front answers itself, it is \`{ "message" }\` in \`application/json\`. After 429, 500, 503 or a broken connection, ask again: with the same \`Idempotency-Key\` nothing happens twice. Answers below \`/v1\` are \`Cache-Control: no-store\`; pages of any origin may ask (CORS).`;
}

function growth(): string {
  return `## What may come

Within \`/v1\`, more fields, warning codes and addresses may come: ignore what you do not know. Times are ISO 8601 in UTC.`;
}
