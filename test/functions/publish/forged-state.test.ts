import { beforeEach, expect, it } from 'vitest';
import { publish } from '../../../functions/publish/newsroom.ts';
import { rebuild } from '../../../functions/publish/rebuild.ts';
import { stateKey } from '../../../shared/archive-keys.ts';
import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import { archivedStates, StateForged, StateMissing } from '../../../shared/aws/states.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { articlePath, siteKey } from '../../../shared/keys.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { newsroomForTests, type TestNewsroom } from '../../support/newsroom.ts';
import { live } from '../../support/rich-newsroom.ts';

let room: TestNewsroom;
beforeEach(async () => {
  room = await newsroomForTests(memoryTable(), 'samarinda');
});

/** As a function that has just started: it remembers no state. */
const deps = () => ({ ...room.deps, states: archivedStates(room.archive) });
const keyOf = ({ newsroom, article, revision, sha256 }: LogEvent) =>
  stateKey(newsroom, article, revision, sha256);

async function forge(event: LogEvent, change: object = { headline: 'Wali Kota Mundur' }) {
  const before = JSON.parse(room.archive.text(keyOf(event)) ?? '');
  const forged = JSON.stringify({ ...before, ...change });
  await room.archive.put(keyOf(event), forged, { contentType: 'application/json' });
}

const shownAnywhere = (text: string) =>
  [...room.site.stored.values()].some(({ bytes }) => Buffer.from(bytes).includes(text));

it('a forged state is rendered nowhere, and publishing says which it is', async () => {
  const { event } = await room.submit('satu');
  await forge(event);
  await expect(publish(deps(), room.newsroom)).rejects.toThrow(keyOf(event));
  expect(shownAnywhere('Wali Kota Mundur')).toBe(false);
});

it('nor does it come into lists by the next release, or onto its page by a rebuild', async () => {
  const { event } = await room.submit('satu');
  await publish(deps(), room.newsroom);
  await forge(event);
  await room.submit('dua');
  await expect(publish(deps(), room.newsroom)).rejects.toThrow(StateForged);
  await startRebuild({ ...room.deps, now: () => new Date() }, room.newsroom);
  await expect(rebuild(deps(), room.newsroom)).rejects.toThrow(StateForged);
  expect(shownAnywhere('Wali Kota Mundur')).toBe(false);
});

it('one that a later revision superseded keeps nobody from publishing', async () => {
  const { event, state } = await room.submit('satu');
  await room.retract(state.id);
  await forge(event);
  await publish(deps(), room.newsroom);
  expect(room.site.stored.get(siteKey(articlePath(live(state))))).toMatchObject({
    headers: { metadata: { status: '410' } },
  });
});

it('a state that is lost is not taken for one that was erased, in lists either', async () => {
  const { event } = await room.submit('satu');
  await publish(deps(), room.newsroom);
  room.archive.lose(keyOf(event));
  await room.submit('dua');
  await expect(publish(deps(), room.newsroom)).rejects.toThrow(StateMissing);
});
