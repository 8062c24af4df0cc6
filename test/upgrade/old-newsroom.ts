import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud } from '../../local/cloud.ts';
import { mustSend, send } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { announcedWithHash, type FlowFile, Sender } from '../support/flow-sender.ts';
import { manuscript } from '../support/flow-texts.ts';
import type { Known } from './fixture.ts';
import { type Release, warta } from './release.ts';

/** Far enough that no test will see it come. */
const PUBLISH_AT = '2099-12-31T16:00:00.000Z';

const NEWSROOM = 'samarinda';
const TITLE = 'Kabar Samarinda';

export interface Place {
  readonly release: Release;
  readonly cloud: Cloud;
  readonly dataDir: string;
  /** for the files that are sent */
  readonly work: string;
}

type Filled = Pick<
  Known,
  'newsroom' | 'title' | 'tokens' | 'headlines' | 'scheduled' | 'inReview' | 'open'
>;

/** What an office does in its first hours, by the release's own command line and its API. */
export async function fill(place: Place): Promise<Filled> {
  const { release, cloud, dataDir } = place;
  const run = async (...args: string[]) => await warta(release, args, { WARTA_DATA: dataDir });
  await run(
    ...['newsroom', 'create', NEWSROOM, '--title', 'Kominfonews', '--contact', 'r@kominfo.example'],
    ...['--publisher', 'Diskominfo Kota Samarinda'],
  );
  const tokenOf = async (role: string) =>
    await run(...['token', 'create', NEWSROOM, '--role', role, '--name', role, '--days', '9999']);
  const tokens = { editor: await tokenOf('editor'), reporter: await tokenOf('reporter') };
  const local = { api: cloud.apiUrl, site: `${cloud.siteUrl}/${NEWSROOM}/`, newsroom: NEWSROOM };
  release.localJson.writeLocalJson(dataDir, { ...local, token: tokens.editor });

  const photos = await Promise.all([1, 2, 3].map((n) => jpegPhoto(`foto-${n}.jpg`, n)));
  const [one, two, three] = photos as [FlowFile, FlowFile, FlowFile];
  const publish = async (files: readonly FlowFile[], env: Readonly<Record<string, string>>) =>
    await warta(release, ['publish', ...written(place, files)], env);
  const editors = { WARTA_DATA: dataDir };
  const headlines = ['Teks Saja', 'Dengan Dua Foto', 'Dengan Satu Foto', 'Sesudah Judul Berganti'];
  const [first = '', second = '', third = '', fourth = ''] = headlines;
  await publish([manuscript(first)], editors);
  await publish([manuscript(second), one, two], editors);
  await publish([manuscript(third), three], editors);
  await run('newsroom', 'set', NEWSROOM, '--title', TITLE);
  await publish([manuscript(fourth)], editors);

  const unfinished = await leaveUnfinished(place, tokens, one);
  return {
    newsroom: NEWSROOM,
    title: TITLE,
    tokens,
    headlines: headlines.toReversed(),
    ...unfinished,
  };
}

async function leaveUnfinished({ cloud }: Place, tokens: Known['tokens'], photo: FlowFile) {
  const editor = new Sender(cloud.apiUrl, NEWSROOM, tokens.editor);
  const reporter = new Sender(cloud.apiUrl, NEWSROOM, tokens.reporter);
  const scheduled = { headline: 'Terbit Akhir Abad', publishAt: PUBLISH_AT };
  const inReview = { headline: 'Menunggu Penyunting' };
  const open = { headline: 'Setengah Jalan' };
  const files = [manuscript(open.headline), photo];
  const options = { publishAt: PUBLISH_AT };
  const waits = await send(editor, [manuscript(scheduled.headline), photo], options);
  const reviewed = await send(reporter, [manuscript(inReview.headline), photo]);
  const begun = await editor.announce(await Promise.all(files.map(announcedWithHash)));
  await mustSend(begun.uploads[0], files[0]?.bytes ?? new Uint8Array());
  await cloud.idle();
  return {
    scheduled: { submission: waits, ...scheduled },
    inReview: { submission: reviewed, ...inReview },
    open: {
      submission: begun.submission.id,
      ...open,
      photo: { name: photo.name, base64: Buffer.from(photo.bytes).toString('base64') },
    },
  };
}

function written({ work }: Place, files: readonly FlowFile[]): string[] {
  return files.map(({ name, bytes }) => {
    const path = join(work, name);
    writeFileSync(path, bytes);
    return path;
  });
}
