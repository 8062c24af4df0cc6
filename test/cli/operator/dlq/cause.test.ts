import { beforeEach, describe, expect, it } from 'vitest';
import {
  type CauseDeps,
  whyNothingIsReleased,
  whyPublishingStands,
} from '../../../../cli/operator/dlq/cause.ts';
import { publish } from '../../../../functions/publish/newsroom.ts';
import { stateKey } from '../../../../shared/archive-keys.ts';
import { startRebuild } from '../../../../shared/aws/start-rebuild.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import { cardKey, cardsKey, eventKey, settingsKey } from '../../../../shared/aws/table-keys.ts';
import { type Patient, patient } from '../../../support/doctor.ts';

const NEWSROOM = 'pasien';
const HTML = { contentType: 'text/html' };

let p: Patient;
let deps: CauseDeps;
beforeEach(async () => {
  p = await patient(NEWSROOM);
  const { room } = p.rich;
  // As a command that has just started: it remembers no state.
  deps = { ...room.deps, states: archivedStates(room.archive) };
});

async function stateOf(article: string): Promise<string> {
  const event = await p.rich.room.log.newest(NEWSROOM, article);
  if (!event) throw new Error('it is in the log');
  return stateKey(NEWSROOM, article, event.revision, event.sha256);
}

/** What publishing says itself. */
async function failure(): Promise<string | undefined> {
  const { room } = p.rich;
  const states = archivedStates(room.archive);
  const run = publish({ ...room.deps, states }, NEWSROOM);
  return await run.then(
    () => undefined,
    (error: Error) => error.message,
  );
}

describe('publishing', () => {
  it('has nothing in its way, or not any more', async () => {
    const { room } = p.rich;
    const { state } = await room.submit('baru');
    // Of one that lists show, too, as nobody has published its retraction yet.
    for (const article of [state.id, p.rich.kept.id]) {
      const lost = await stateOf(article);
      await room.retract(article);
      room.archive.lose(lost);
    }
    expect(await whyPublishingStands(deps, NEWSROOM)).toBeUndefined();
    expect(await failure()).toBeUndefined();
  });

  it('stands at a state that is lost or forged, of what is new or what lists show', async () => {
    const { room, kept } = p.rich;
    const { state } = await room.submit('baru');
    for (const article of [state.id, kept.id]) {
      const key = await stateOf(article);
      const { bytes } = room.archive.stored.get(key) ?? {};
      await room.archive.put(key, '{}', HTML);
      const why = await whyPublishingStands(deps, NEWSROOM);
      expect(why).toContain(key);
      expect(await failure()).toBe(why);
      await room.archive.put(key, bytes ?? '', HTML);
    }
  });

  it('stands at the state of an article that a rebuild has come to', async () => {
    const { room, retracted } = p.rich;
    room.archive.lose(await stateOf(retracted.id));
    expect(await whyPublishingStands(deps, NEWSROOM)).toBeUndefined();
    await startRebuild({ ...room.deps, now: () => new Date() }, NEWSROOM);
    expect(await whyPublishingStands(deps, NEWSROOM)).toContain(await stateOf(retracted.id));
  });

  it('stands at a card that is unreadable, or newer than the log', async () => {
    const { room, kept } = p.rich;
    await room.submit('baru');
    await p.table.put({ pk: cardsKey(NEWSROOM), sk: 'zzz' });
    const why = await whyPublishingStands(deps, NEWSROOM);
    expect(why).toContain(`L#${NEWSROOM} zzz`);
    expect(await failure()).toBe(why);
    await p.table.put({
      pk: cardsKey(NEWSROOM),
      sk: 'zzz',
      gone: true,
      version: '0000.000000000001',
    });
    const newer = { version: '0000.000000000099' };
    await p.table.update(cardKey(NEWSROOM, kept.publishedAt, kept.id), newer);
    const mend = `newer than its log: warta doctor ${NEWSROOM} --repair`;
    expect(await whyPublishingStands(deps, NEWSROOM)).toContain(mend);
    expect(await failure()).toContain('overtaken');
  });

  it('stands at a checkpoint whose epoch the registry does not know', async () => {
    const { checkpoints } = p.rich.room.deps;
    const from = await checkpoints.read(NEWSROOM);
    await checkpoints.advance(NEWSROOM, from, { ...from, epoch: 7 });
    const why = await whyPublishingStands(deps, NEWSROOM);
    expect(why).toContain('epoch 7');
    expect(await failure()).toBe(why);
  });

  it('stands where the log has no settings', async () => {
    for (const seq of [1, 8]) await p.table.delete(eventKey(NEWSROOM, seq));
    expect(await whyPublishingStands(deps, NEWSROOM)).toContain('has no settings');
  });
});

describe('a release', () => {
  it('has nothing in its way where settings and state are there', async () => {
    expect(await whyNothingIsReleased(deps, NEWSROOM)).toBeUndefined();
    expect(await whyNothingIsReleased(deps, NEWSROOM, p.rich.scheduled.id)).toBeUndefined();
  });

  it('waits for the record of the settings', async () => {
    await p.table.delete(settingsKey(NEWSROOM));
    const mend = `is missing: warta doctor ${NEWSROOM} --repair`;
    expect(await whyNothingIsReleased(deps, NEWSROOM)).toContain(mend);
  });

  it('waits for the state of its article', async () => {
    const { id } = p.rich.scheduled;
    p.rich.room.archive.lose(await stateOf(id));
    expect(await whyNothingIsReleased(deps, NEWSROOM, id)).toContain(await stateOf(id));
  });
});
