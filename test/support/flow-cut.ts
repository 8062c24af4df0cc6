import { request } from 'node:http';
import type { SignedPost } from '../../shared/submissions/wire.ts';

/** Begins to send a file and pulls the plug at half of it. */
export async function sendHalf(post: SignedPost | undefined, bytes: Uint8Array): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(post?.fields ?? {})) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]));
  const { headers, body } = new Request(post?.url ?? '', { method: 'POST', body: form });
  const whole = Buffer.from(await new Response(body).arrayBuffer());
  const upload = request(post?.url ?? '', {
    method: 'POST',
    headers: {
      'content-type': headers.get('content-type') ?? '',
      'content-length': whole.length,
    },
  });
  const ended = new Promise<void>((resolve) => {
    upload.once('error', () => resolve());
    upload.once('close', () => resolve());
  });
  upload.write(whole.subarray(0, whole.length - bytes.length / 2), () => upload.destroy());
  await ended;
}
