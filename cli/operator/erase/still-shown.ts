import { inParallel } from '../../../shared/in-parallel.ts';
import type { Sketch } from './articles.ts';
import type { EraseDeps } from './deps.ts';

const AT_ONCE = 10;
const HOUR_MS = 3600_000;

/** Originals that something shows now, or may show soon: their renditions stay. */
export async function originalsInUse(
  deps: Pick<EraseDeps, 'submissions' | 'now'>,
  newsroom: string,
  articles: Iterable<Sketch>,
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const { photos } of articles) for (const { original } of photos) shown.add(original);
  // Those that were announced a moment ago are among them.
  const open = await deps.submissions.open(new Date(deps.now().getTime() + HOUR_MS));
  await inParallel(open, AT_ONCE, async ({ id }) => {
    const submission = await deps.submissions.read(id);
    if (submission?.newsroom !== newsroom || submission.decision) return;
    // What is being read this moment is shown in a moment.
    for (const { sha256 } of submission.files) if (sha256) shown.add(sha256);
    for (const result of Object.values(submission.results)) {
      if (result.state === 'ready' && result.kind === 'photo') shown.add(result.photo.original);
    }
  });
  return shown;
}
