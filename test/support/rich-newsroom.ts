import { renditionKey } from '../../shared/archive-keys.ts';
import { type ArticleState, isLive, type LiveArticle } from '../../shared/articles.ts';
import { changeSettings } from '../../shared/aws/change-settings.ts';
import type { Table } from '../../shared/aws/table.ts';
import { drain } from './drain.ts';
import { newsroomForTests, type TestNewsroom } from './newsroom.ts';
import { PHOTO } from './submissions.ts';

export const PICTURES = ['a', 'b'].map((name) => ({
  ...PHOTO,
  name: `${name}.jpg`,
  original: name.repeat(64),
}));

/** A release with two photos, whose renditions are in the archive. */
export async function withPhotos(room: TestNewsroom, name: string): Promise<LiveArticle> {
  for (const photo of PICTURES) {
    for (const rendition of photo.renditions) {
      const key = renditionKey(room.newsroom, photo, rendition);
      await room.archive.put(key, `pixels ${photo.name}`, { contentType: 'image/jpeg' });
    }
  }
  const { state } = await room.submit(name, { photos: PICTURES });
  return live(state);
}

export function live(state: ArticleState): LiveArticle {
  if (!isLive(state)) throw new Error(`${state.id} is ${state.status}`);
  return state;
}

export async function rename(room: TestNewsroom, title: string): Promise<void> {
  const change = { newsroom: room.newsroom, values: { title }, actor: 'Admin', commandId: title };
  await changeSettings({ ...room.deps, log: room.log }, change);
}

/**
 * A newsroom in which everything has happened that can, each published before the next: photos, a
 * change of settings in the midst, a retraction, erasures before and after it, a draft, a schedule.
 */
export async function richNewsroom(table: Table, newsroom: string) {
  const room = await newsroomForTests(table, newsroom, true);
  const step = async () => {
    await drain(room.deps, room.publishQueue);
    await publishAll(room);
  };
  const [kept, retracted, erased, spoilt] = [
    await withPhotos(room, 'tetap'),
    await withPhotos(room, 'ditarik'),
    await withPhotos(room, 'dihapus'),
    await withPhotos(room, 'cacat'),
  ];
  await step();
  await room.retract(retracted.id, 'Angkanya keliru.');
  await step();
  await room.erase(spoilt.id, { photo: spoilt.photos[0]?.set ?? '' });
  await step();
  await rename(room, 'Warta Baru');
  await step();
  await room.erase(erased.id);
  await room.submit('draf', { mayPublish: false });
  const scheduled = await room.submit('nanti', { publishAt: '2026-12-24T02:00:00.000Z' });
  await step();
  const late = await withPhotos(room, 'akhir');
  await step();
  return { room, kept, retracted, erased, spoilt, late, scheduled: scheduled.state };
}

/** As the sweep would: whatever the log holds, and what follows from it. */
export async function publishAll(room: TestNewsroom, deps = room.deps): Promise<void> {
  await deps.publishQueue.send({ body: { newsroom: room.newsroom } });
  await drain(deps, room.publishQueue);
}
