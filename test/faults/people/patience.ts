import { signAnew } from '../../../functions/api/submissions.ts';
import { Refused, type Sender } from './sender.ts';

/** Milliseconds between two looks at what became of a release. */
const LOOKS = 20_000;
/** Who has looked for two hours goes home. */
const MOST_LOOKS = 360;

/**
 * Looks at what becomes of a release until that is settled, and sends again what could not be read,
 * as the newsroom asks for.
 */
export async function watch(sender: Sender, id: string): Promise<void> {
  const sent = sender.sent.get(id);
  if (!sent) throw new Error(`nobody sent ${id}`);
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { state, files } = await sender.status(sent.holder, id);
    if (state !== 'open' && state !== 'rejected') return;
    const refused = files.filter((file) => file.state === 'rejected');
    await Promise.all(refused.map(({ number }) => sendAnew(sender, id, number)));
    await sender.world.scheduler.wait(LOOKS);
  }
}

/** Under a new signature; whoever is told no looks again. */
async function sendAnew(sender: Sender, id: string, number: number): Promise<void> {
  const { holder, files } = sender.sent.get(id) ?? {};
  if (!holder) return;
  try {
    const post = await sender.insist((api) => signAnew(api, holder, id, number, undefined));
    await sender.upload(post, files?.get(number)?.bytes);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/**
 * Sends a manuscript again under the signature that it came with: other bytes, as many of them. Before
 * the release is decided they may take the place of the first, and afterwards they change nothing.
 */
export async function sendOver(sender: Sender, id: string): Promise<void> {
  const { posts, files } = sender.sent.get(id) ?? {};
  const [post] = posts ?? [];
  const [text] = files?.values() ?? [];
  if (!post || !text) throw new Error(`nobody sent ${id}`);
  const other = Buffer.from(text.bytes);
  other.write('berhenti', other.indexOf('berjalan'), 'latin1');
  await sender.upload(post, other);
}
