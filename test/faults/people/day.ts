import type { Day, Step, Submit, Withdraw } from '../scenarios/days.ts';
import { markerOf } from '../scenarios/fifty.ts';
import type { Stage } from '../stage.ts';
import { sendOver, watch } from './patience.ts';

/** Milliseconds after its upload in which somebody sends a file over. */
const SOON = 500;

/** Sets people to work as a day has it; nobody waits for anybody else. */
export async function spend(stage: Stage, { steps }: Day): Promise<void> {
  const { scheduler } = stage.world;
  const sent: Promise<string>[] = [];
  const withdrawn = new Set<number>();
  const done: Promise<unknown>[] = [];
  for (const [i, step] of steps.entries()) {
    await scheduler.wait(step.after);
    if (step.do === 'submit') {
      const submission = submitted(stage, step, i);
      sent.push(submission);
      done.push(submission.then((id) => followed(stage, step, id)));
    } else if (step.do === 'withdraw') {
      const which = sent.length === 0 ? -1 : step.of % sent.length;
      // Each once: what was withdrawn cannot be withdrawn.
      if (which < 0 || withdrawn.has(which)) continue;
      withdrawn.add(which);
      done.push(
        ...sent.slice(which, which + 1).map((each) => each.then((id) => withdrew(stage, step, id))),
      );
    } else done.push(other(stage, step.do, i));
  }
  await Promise.all(done);
}

function submitted({ sender }: Stage, step: Submit, i: number): Promise<string> {
  const { room, isReporter, how, publishIn } = step;
  // What may be spoilt, or never come, is a photo.
  const photos = how === 'spoilt' || how === 'cut' ? Math.max(1, step.photos) : step.photos;
  return sender.send({
    newsroom: room,
    role: isReporter ? 'reporter' : 'editor',
    marker: markerOf(i),
    photos,
    spoilt: how === 'spoilt',
    cut: how === 'cut',
    ...(publishIn !== undefined && { publishIn }),
  });
}

async function followed({ world, sender }: Stage, { how }: Submit, id: string): Promise<void> {
  if (how === 'twice') {
    await world.scheduler.wait(world.dice.below(SOON));
    await sendOver(sender, id);
  }
  await watch(sender, id);
}

async function withdrew({ newsroom, operator }: Stage, { fate }: Withdraw, id: string) {
  const { mayPublish } = newsroom.release(id);
  if (fate === 'bare') return await operator.erase(id, 'firstPhoto');
  // What nobody has approved cannot be retracted.
  if (fate === 'erase' || !mayPublish) return await operator.erase(id, 'article');
  return await operator.retract(id, 'Rilis ini keliru.');
}

type Other = Exclude<Step, Submit | Withdraw>['do'];

async function other({ world, operator }: Stage, what: Other, i: number): Promise<unknown> {
  const { scheduler, cloud } = world;
  switch (what) {
    case 'rename':
      return await operator.settings('samarinda', `rename-${i}`, { title: `Kabar ${markerOf(i)}` });
    case 'rebuild':
      return await operator.rebuild('samarinda');
    case 'redrive':
      for (const queue of Object.values(cloud.queues)) queue.redrive(scheduler.time);
      return undefined;
    case 'sweep':
      return await world.sweep();
    case 'restart':
      return world.restart();
    case 'wake':
      return scheduler.release();
  }
}
