import { beforeEach, describe, expect, it } from 'vitest';
import type { DeploymentDeps } from '../../../../cli/operator/doctor/deployment.ts';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { repair } from '../../../../cli/operator/doctor/repair.ts';
import { renditionKey, stateKey } from '../../../../shared/archive-keys.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import { cardKey, eventKey, openKey } from '../../../../shared/aws/table-keys.ts';
import { sha256 } from '../../../../shared/ids.ts';
import { articlePath, siteKey } from '../../../../shared/keys.ts';
import { formatVersion } from '../../../../shared/version.ts';
import { type Patient, patient } from '../../../support/doctor.ts';
import { drain } from '../../../support/drain.ts';
import { statusOf } from '../../../support/public-files.ts';
import { PICTURES, publishAll, rename } from '../../../support/rich-newsroom.ts';

const NEWSROOM = 'pasien';
const HTML = { contentType: 'text/html' };
const NOTHING = { findings: [], notes: [] };

let p: Patient;
beforeEach(async () => {
  p = await patient(NEWSROOM);
});

const look = async (deps: DeploymentDeps = p.deps) => allOf(await examine(deps, [NEWSROOM]));

/** What was found, in short, and what mends it. */
async function told(deps: DeploymentDeps = p.deps): Promise<string[]> {
  const { findings } = await look(deps);
  return findings.map(({ problem, thing, subject, predicate, remedy }) =>
    [problem, thing, subject, predicate, remedy?.kind].filter(Boolean).join(' | '),
  );
}

async function mend(): Promise<string[]> {
  const { deps: publishing, publishQueue } = p.rich.room;
  const work = async () => void (await drain(publishing, publishQueue));
  const done = await repair({ ...p.deps, sleep: work }, await examine(p.deps, [NEWSROOM]), {
    now: Date.now,
  });
  await work();
  return done;
}

const page = () => siteKey(articlePath(p.rich.kept));

describe('a newsroom as it must be', () => {
  it('is healthy, also when looked at deeply', async () => {
    expect(await look()).toEqual(NOTHING);
    expect(await look({ ...p.deps, deep: true })).toEqual(NOTHING);
  });

  it('is not waited for', async () => {
    const sleep = () => Promise.reject(new Error('Expected nobody to wait for what is done'));
    expect(await look({ ...p.deps, sleep })).toEqual(NOTHING);
  });

  it('is healthy after a change of settings whose rebuild is done', async () => {
    await rename(p.rich.room, 'Warta Ketiga');
    await publishAll(p.rich.room);
    expect(await look()).toEqual(NOTHING);
  });

  it('is healthy after a restoration that raised the epoch, once all is published anew', async () => {
    const { room } = p.rich;
    await room.deps.newsrooms.raiseEpoch(NEWSROOM, 3);
    await publishAll(room);
    expect(await look()).toEqual(NOTHING);
  });

  it('may hold older stylesheets and redirects', async () => {
    const { site } = p.rich.room;
    await site.put(`${NEWSROOM}/style-0123456789.css`, 'b{}', { contentType: 'text/css' });
    const moved = { ...HTML, metadata: { status: '301', location: '/pasien/' } };
    await site.put(`${NEWSROOM}/lama/index.html`, 'pindah', moved);
    expect(await look()).toEqual(NOTHING);
  });
});

describe('what the log knows nothing of', () => {
  const FOREIGN = 'public though the log does not say so | withdraw';

  it('is found and withdrawn, not deleted; then all is well', async () => {
    const { site, submit, invalidated } = p.rich.room;
    const draft = await submit('rahasia', { mayPublish: false });
    await publishAll(p.rich.room);
    const things = {
      [`${NEWSROOM}/2026/11/palsu-0123456789/index.html`]: 'page',
      [`${NEWSROOM}/2026/11/bocor-${draft.state.id}/index.html`]: 'page',
      [`${NEWSROOM}/media/0123456789/abcdef012345/320.jpg`]: 'photo file',
      [`${NEWSROOM}/promo\u001b*.js`]: 'file',
    };
    const keys = Object.keys(things);
    for (const key of keys) await site.put(key, 'palsu', HTML);
    const expected = Object.entries(things).map(
      ([key, thing]) => `foreign | ${thing} | ${key} | ${FOREIGN}`,
    );
    expect((await told()).sort()).toEqual(expected.sort());
    invalidated.length = 0;
    expect(await mend()).toEqual([`${NEWSROOM}: put 4 tombstones in place (410)`]);
    expect(await look()).toEqual(NOTHING);
    for (const key of keys) {
      expect([key, statusOf(site, key)]).toEqual([key, 410]);
      expect(site.text(key)).toContain(formatVersion({ epoch: 0, seq: 13 }));
    }
    expect(invalidated[0]?.items).toEqual(
      expect.arrayContaining(['/pasien/2026/11/palsu-0123456789/', '/pasien/promo%1B*.js']),
    );
  });

  it('is not what a superseded crop left, but what a photo left that was taken out', async () => {
    const { archive, site, log } = p.rich.room;
    // As an update would leave it: the same originals under other sets.
    const { kept } = p.rich;
    const event = await log.newest(NEWSROOM, kept.id);
    const photos = kept.photos.slice(0, 1).map((photo) => ({ ...photo, set: 'baru00000000' }));
    const state = { ...kept, revision: 2, photos };
    const json = JSON.stringify(state);
    const hash = sha256(json);
    await archive.put(stateKey(NEWSROOM, kept.id, 2, hash), json, HTML);
    const next = { ...event, seq: 13, type: 'updated', revision: 2, sha256: hash };
    await p.table.put({ ...eventKey(NEWSROOM, 13), byArticle: `${kept.id}#000002`, ...next });
    await publishAll(p.rich.room);
    const [, second] = kept.photos;
    expect((await told()).map((line) => line.split('/')[3])).toEqual(
      (second?.renditions ?? []).map(() => second?.set),
    );
    expect([...site.stored.keys()].some((key) => key.includes('baru00000000'))).toBe(true);
  });

  it('is told of cards, too, and no list shows them after', async () => {
    const publishedAt = '2026-11-30T00:00:00.000Z';
    const article = '0123456789';
    const key = cardKey(NEWSROOM, publishedAt, article);
    const card = {
      newsroom: NEWSROOM,
      article,
      publishedAt,
      revision: 1,
      sha256: 'x',
      gone: false,
    };
    await p.table.put({ ...key, ...card, version: formatVersion({ epoch: 0, seq: 99 }) });
    expect(await told()).toEqual([
      `foreign | card | ${key.sk} | there though the log knows no such article, and publishing stops at it | card`,
    ]);
    await mend();
    expect(await look()).toEqual(NOTHING);
    await publishAll(p.rich.room);
  });
});

describe('what only people can mend', () => {
  it('is a state, an original or a rendition that the archive lacks', async () => {
    const { archive } = p.rich.room;
    const event = await p.rich.room.log.newest(NEWSROOM, p.rich.kept.id);
    if (!event) throw new Error('it is in the log');
    const [first] = PICTURES;
    const [rendition] = first?.renditions ?? [];
    if (!first || !rendition) throw new Error('there are pictures');
    const keys = {
      state: stateKey(NEWSROOM, event.article, event.revision, event.sha256),
      rendition: renditionKey(NEWSROOM, first, rendition),
    };
    archive.lose(`originals/${NEWSROOM}/${p.rich.late.submission}/01-${first.original}`);
    expect(await told()).toEqual([
      expect.stringMatching(/^missing \| original \| .*a\.jpg.* \| missing from the archive$/),
    ]);
    archive.lose(keys.state);
    const missing = (await told()).filter((line) => !line.includes('original'));
    expect(missing).toEqual([`missing | state | ${keys.state} | missing from the archive`]);
    archive.lose(keys.rendition);
    const all = (await told()).filter((line) => line.includes('| rendition |'));
    // Of the articles that still show it, the one without its state left out.
    expect(new Set(all)).toEqual(
      new Set([`missing | rendition | ${keys.rendition} | missing from the archive`]),
    );
    expect(await mend()).toEqual([]);
  });

  it('is a state whose bytes have changed, which only a deep look sees', async () => {
    const { archive } = p.rich.room;
    const [key = ''] = [...archive.stored.keys()].filter((each) => each.includes('/settings/'));
    await archive.put(key, `${archive.text(key)} `, HTML);
    expect(await told()).toEqual([]);
    expect(await told({ ...p.deps, deep: true })).toEqual([
      `broken | state | ${key} | not what the log bears the hash of`,
    ]);
  });

  it.each(['{}', '{"status":"live"}', '[]', 'null', '<html>', ''])(
    'is a state, of an article or of the settings, in whose place %j lies',
    async (bytes) => {
      const { archive, log } = p.rich.room;
      const predicate = 'not what the log bears the hash of';
      for (const id of [p.rich.kept.id, p.rich.retracted.id, p.rich.scheduled.id, 'settings']) {
        const event = await log.newest(NEWSROOM, id);
        const key = event && stateKey(NEWSROOM, id, event.revision, event.sha256);
        const before = archive.stored.get(key ?? '');
        if (!key || !before) throw new Error('it has a state');
        await archive.put(key, bytes, HTML);
        // As a command that has just started: it remembers no state.
        const deps = { ...p.deps, states: archivedStates(archive) };
        const line = `broken | state | ${key} | ${predicate}`;
        expect([id, await told(deps)]).toEqual([id, [line]]);
        expect([id, await told({ ...deps, deep: true })]).toEqual([id, [line]]);
        const { notes } = await look(deps);
        expect([id, notes.length]).toEqual([id, id === 'settings' ? 1 : 0]);
        await archive.put(key, before.bytes, before.headers);
      }
    },
  );

  it('is an erasure that was not carried out to its end', async () => {
    const { archive } = p.rich.room;
    const { id } = p.rich.erased;
    const key = `states/${NEWSROOM}/${id}/000001-${'0'.repeat(64)}.json`;
    await archive.put(key, '{}', HTML);
    const predicate = 'not at its end, as what was to go is still in the archive';
    const subject = `${id}, begun ${p.rich.room.clock.now.toISOString()}`;
    const now = () => new Date(p.rich.room.clock.now.getTime() + 2 * 60_000);
    for (const deps of [p.deps, { ...p.deps, now }])
      expect(await told(deps)).toEqual([`foreign | erasure | ${subject} | ${predicate}`]);
  });

  it('is an event that the log has lost from its midst, nor is what is newer left to publishing', async () => {
    const before = p.rich.room.site.stored.get(page());
    const metadata = {
      ...before?.headers.metadata,
      version: formatVersion({ epoch: 0, seq: 99 }),
      digest: 'x',
    };
    await p.rich.room.site.put(page(), 'Halo', { ...HTML, metadata });
    expect(await told()).toEqual([`stale | page | ${page()} | newer than the log | setBack`]);
    await p.table.delete(eventKey(NEWSROOM, 5));
    expect(await told()).toContain(
      'broken | event | 5 | missing from the log, though later ones are there',
    );
  });
});

describe('what is just being done', () => {
  const later = (minutes: number) => ({
    ...p.deps,
    now: () => new Date(p.rich.room.clock.now.getTime() + minutes * 60_000),
  });

  it('is no finding, until it takes too long', async () => {
    await p.rich.room.submit('baru');
    const now = await look(later(1));
    expect(now).toEqual({
      findings: [],
      notes: [{ newsroom: NEWSROOM, text: expect.stringMatching(/^1 event is being published; /) }],
    });
    const late = await look(later(3));
    const [finding, ...more] = late.findings;
    expect(more).toEqual([]);
    expect(late.notes.map(({ text }) => text)).toEqual([
      'not compared until that is public: front page and feeds, 1 article',
    ]);
    expect(finding).toMatchObject({ problem: 'behind', count: 1, remedy: { kind: 'publish' } });
    expect(await mend()).toEqual([`${NEWSROOM}: asked for publishing`]);
    expect(await look()).toEqual(NOTHING);
  });

  it('is given time for a step, after which all may be well', async () => {
    const { room } = p.rich;
    await room.submit('baru');
    const sleep = async () => await publishAll(room);
    expect(await look({ ...later(3), sleep })).toEqual(NOTHING);
  });

  it('is publishing that took a step, however long its next event has waited', async () => {
    const { room } = p.rich;
    await room.submit('baru');
    const sleep = async () => {
      await publishAll(room);
      await room.submit('lagi');
    };
    expect(await look({ ...later(3), sleep })).toEqual({
      findings: [],
      notes: [{ newsroom: NEWSROOM, text: expect.stringMatching(/^1 event is being published; /) }],
    });
  });

  it('is a rebuild that moves, or that somebody works for; one that stands is found and goes on', async () => {
    const { deps } = p.rich.room;
    const at = await deps.checkpoints.read(NEWSROOM);
    await deps.checkpoints.advance(NEWSROOM, at, {
      ...at,
      rebuild: { id: 'x', after: 3, media: true },
    });
    p.rich.room.site.lose(page());
    const busy = await look({ ...p.deps, publishing: async () => 1 });
    expect(busy).toEqual({
      findings: [],
      notes: [
        { newsroom: NEWSROOM, text: 'a rebuild is at event 3 of 12' },
        { newsroom: NEWSROOM, text: expect.stringMatching(/^1 more may be wrong/) },
      ],
    });
    expect(await told()).toEqual([
      'behind | rebuild | event 3 | standing still, as no message asks for its next part | goOn',
    ]);
    expect(await mend()).toEqual([`${NEWSROOM}: asked for the next part of the rebuild`]);
    // It had passed by the page already.
    expect(await told()).toEqual([`missing | page | ${page()} | missing | rebuild`]);
  });

  it('is a state that an erasure takes after the archive was listed', async () => {
    const { archive, log } = p.rich.room;
    const event = await log.newest(NEWSROOM, p.rich.kept.id);
    if (!event) throw new Error('it is in the log');
    const key = stateKey(NEWSROOM, event.article, event.revision, event.sha256);
    const states = archivedStates({
      ...archive,
      get: async (k) => (k === key ? undefined : archive.get(k)),
    });
    expect(
      (await told({ ...p.deps, states })).filter((line) => line.includes(event.article)),
    ).toEqual([]);
  });

  it('is what happens while it is looked at', async () => {
    const { room, kept } = p.rich;
    const meanwhile = async () => {
      await room.retract(kept.id);
      await publishAll(room);
    };
    const deps = {
      ...p.deps,
      siteListing: {
        // What was listed is out of date by the time that it is compared.
        async *list(prefix: string) {
          const listed = [];
          for await (const object of p.deps.siteListing.list(prefix)) listed.push(object);
          await meanwhile();
          yield* listed;
        },
      },
    };
    const { findings, notes } = await look(deps);
    expect([findings, notes]).toEqual([[], [expect.objectContaining({ newsroom: NEWSROOM })]]);
    expect(await look()).toEqual(NOTHING);
  });

  it('is a release that comes while the checkpoint and the log are read', async () => {
    const { room } = p.rich;
    let reads = 0;
    const release = async () => {
      reads += 1;
      await room.submit(`sela${reads}`);
      await publishAll(room);
    };
    const checkpoints = {
      read: async (newsroom: string) => {
        await release();
        const read = await room.deps.checkpoints.read(newsroom);
        await release();
        return read;
      },
    };
    const deps = { ...p.deps, checkpoints, now: () => room.clock.now };
    expect((await look(deps)).findings).toEqual([]);
    expect(reads).toBeGreaterThan(2);
    expect(await look()).toEqual(NOTHING);
  });

  it('is nothing of what changed between the look and the repair: that is left alone', async () => {
    const { room, kept } = p.rich;
    const [photo] = kept.photos;
    const key = [...room.site.stored.keys()].find((each) =>
      each.includes(`/${kept.id}/${photo?.set}/`),
    );
    await room.site.put(key ?? '', 'other pixels', { contentType: 'image/jpeg' });
    const report = await examine(p.deps, [NEWSROOM]);
    await room.retract(kept.id);
    await publishAll(room);
    const done = await repair(p.deps, report, { now: Date.now });
    expect(done).toEqual([`${NEWSROOM}: left alone 1 that changed meanwhile`]);
    expect(statusOf(room.site, key ?? '')).toBe(410);
  });
});

describe('schedules', () => {
  it('are overdue when the timer has not come; a repair tells it again', async () => {
    const { scheduled } = p.rich;
    const publishAt = '2026-12-24T02:00:00.000Z';
    const deps = { ...p.deps, now: () => new Date('2026-12-24T02:04:00.000Z') };
    expect(await told(deps)).toEqual([
      `overdue | schedule | ${scheduled.id} | not released, though due at ${publishAt} | schedule`,
    ]);
    await repair(deps, await examine(deps, [NEWSROOM]), { now: Date.now });
    const work = { newsroom: NEWSROOM, article: scheduled.id, publishAt };
    expect(p.timerQueue.sent).toEqual([{ body: work, delay: 0 }]);
  });
});

describe('the deployment', () => {
  it('has the edge forget what stood in place of its files, though it forgot that version before', async () => {
    const { room } = p.rich;
    await publishAll(room);
    const before = new Set(room.invalidated.map(({ reference }) => reference));
    const { headers } = room.site.stored.get('404.html') ?? { headers: HTML };
    await room.site.put('404.html', 'Diretas', headers);
    room.site.lose('favicon.svg');
    expect(await mend()).toEqual([
      'wrote 1 object anew',
      'had the files of the deployment made anew',
    ]);
    const fresh = room.invalidated.filter(({ reference }) => !before.has(reference));
    expect(fresh.map(({ items }) => items)).toEqual([
      ['/404.html'],
      expect.arrayContaining(['/', '/index.html', '/404.html', '/favicon.svg']),
    ]);
    expect(await look()).toEqual(NOTHING);
  });

  it('tells of messages that were put aside, and of submissions past their hour', async () => {
    const queues = (['publish', 'photo'] as const).map((name) => ({
      name,
      letters: { count: async () => (name === 'photo' ? 3 : 0) },
    }));
    await p.table.put({ ...openKey('2026-11-24T00:00:00.000Z', 'lama') });
    await p.table.put({ ...openKey('2026-11-24T01:59:00.000Z', 'baru') });
    const { findings } = await look({ ...p.deps, queues });
    expect(findings).toEqual([
      {
        problem: 'failed',
        thing: 'dead letter',
        subject: 'photo: 3',
        count: 3,
        predicate: 'waiting for you',
      },
      {
        ...{ problem: 'overdue', thing: 'submission', predicate: 'open past its hour' },
        subject: 'lama of 2026-11-24T00:00:00.000Z',
      },
    ]);
  });

  it('may still be making its files when settings have just changed', async () => {
    p.rich.room.site.lose('index.html');
    const deps = { ...p.deps, now: () => p.rich.room.clock.now };
    expect(await look(deps)).toEqual({ findings: [], notes: [expect.anything()] });
    expect(await told()).toEqual(['missing | root file | index.html | missing | root']);
  });
});
