import type { Sender } from '../people/sender.ts';
import { holderOf } from '../people/sender.ts';
import type { Violation } from '../violation.ts';
import type { World } from '../world/world.ts';

/** Whether each sender is told what became of their release. The world may still go on for it. */
export async function checkSenders(world: World, sender: Sender): Promise<Violation[]> {
  const { newsroom } = sender;
  const violations: Violation[] = [];
  for (const [submission, told] of newsroom.told(world.scheduler.time)) {
    if (told === 'withdrawn') continue;
    const release = newsroom.releases.find((candidate) => candidate.submission === submission);
    if (!release) continue;
    const asked = sender.status(
      holderOf({ newsroom: release.newsroom, role: 'editor' }),
      submission,
    );
    await world.scheduler.run();
    const { state, article, url } = await asked;
    const hasAddress = (url !== undefined) === (told === 'live');
    if (state === told && hasAddress && (told === 'rejected' || article === release.article))
      continue;
    const kind = told === 'live' ? 'lost' : 'wrong status';
    const what = `${release.marker} is ${told}, but its sender is told ${state} ${url ?? ''}`;
    violations.push({ kind, what, ...(kind === 'lost' && { release: release.article }) });
  }
  return violations;
}
