import { beforeEach, describe, expect, it } from 'vitest';
import type { DeploymentDeps } from '../../../../cli/operator/doctor/deployment.ts';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import type { MendDeps } from '../../../../cli/operator/doctor/mending.ts';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { renditionKey, stateKey } from '../../../../shared/archive-keys.ts';
import type { Objects } from '../../../../shared/aws/objects.ts';
import { articlePath, mediaPath, siteKey } from '../../../../shared/keys.ts';
import { type Patient, patient } from '../../../support/doctor.ts';
import { drain } from '../../../support/drain.ts';
import { publicFiles } from '../../../support/public-files.ts';

const NEWSROOM = 'pasien';

/** What becomes of bytes beneath S3: it answers with these, or gives up. Listings know nothing of it. */
const SPOILT = {
  changed: async () => new TextEncoder().encode('sampah'),
  unreadable: () => Promise.reject(new Error('Checksum mismatch')),
};
type How = keyof typeof SPOILT;

/** A bucket in which one object is spoilt, until somebody writes it anew. */
function spoilt(objects: Objects, key: string, how: How): Objects {
  let isSpoilt = true;
  return {
    ...objects,
    get: (asked) => (isSpoilt && asked === key ? SPOILT[how]() : objects.get(asked)),
    put: (asked, ...rest) => {
      if (asked === key) isSpoilt = false;
      return objects.put(asked, ...rest);
    },
    copy: (from, asked, ...rest) => {
      if (asked === key) isSpoilt = false;
      return objects.copy(from, asked, ...rest);
    },
  };
}

let p: Patient;
let deps: DeploymentDeps & MendDeps;
beforeEach(async () => {
  p = await patient(NEWSROOM);
  const { deps: publishing, publishQueue } = p.rich.room;
  const sleep = async () => void (await drain(publishing, publishQueue));
  deps = { ...p.deps, sleep, deep: true };
});

async function told(with_: DeploymentDeps): Promise<string[]> {
  const { findings } = allOf(await examine(with_, [NEWSROOM]));
  return findings.map(({ problem, thing, subject, remedy }) =>
    [problem, thing, subject, remedy?.kind ?? 'nothing'].join(' | '),
  );
}

const photo = () => {
  const { kept } = p.rich;
  const [first] = kept.photos;
  const [rendition] = first?.renditions ?? [];
  if (!first || !rendition) throw new Error('it has photos');
  const from = renditionKey(NEWSROOM, first, rendition);
  return { from, key: siteKey(mediaPath(kept, first, rendition)) };
};

const FILES: Readonly<Record<string, () => string>> = {
  page: () => siteKey(articlePath(p.rich.kept)),
  'photo file': () => photo().key,
  list: () => `${NEWSROOM}/feed.xml`,
  stylesheet: () =>
    [...p.rich.room.site.stored.keys()].find((key) => /^pasien\/style/.test(key)) ?? '',
  'root file': () => 'index.html',
};

const CASES = Object.keys(FILES).flatMap((thing) =>
  (Object.keys(SPOILT) as How[]).map((how) => [thing, how] as const),
);

describe('a deep look', () => {
  it.each(CASES)(
    'finds a %s that is %s though its listing is right, and mends it',
    async (thing, how) => {
      const key = FILES[thing]?.() ?? '';
      const before = publicFiles(p.rich.room.site);
      const site = spoilt(p.deps.site, key, how);
      expect(await told({ ...deps, site, deep: false })).toEqual([]);
      expect(await told({ ...deps, site })).toEqual([`stale | ${thing} | ${key} | overwrite`]);
      const { report } = await repairAll({ ...deps, site }, [NEWSROOM], { now: Date.now });
      expect(allOf(report).findings).toEqual([]);
      expect(publicFiles(p.rich.room.site)).toEqual(before);
    },
  );

  it.each(['changed', 'unreadable'] as const)(
    'finds a rendition that is %s, which no copy can be compared with',
    async (how) => {
      const { from, key } = photo();
      const [archive, site] = [
        spoilt(p.rich.room.archive, from, how),
        spoilt(p.deps.site, key, how),
      ];
      expect(await told({ ...deps, archive, site })).toEqual([
        `broken | rendition | ${from} | nothing`,
      ]);
    },
  );

  it('takes ETags for MD5s only where some are', async () => {
    const archiveListing = {
      ...p.deps.archiveListing,
      async *list(prefix: string) {
        for await (const object of p.deps.archiveListing.list(prefix))
          yield { ...object, etag: `"kms-${object.key}"` };
      },
    };
    expect(await told({ ...deps, archiveListing })).toEqual([]);
  });
});

describe('a state', () => {
  it.each([true, false])('that cannot be read is told once, when deep is %s', async (deep) => {
    const { kept, room } = p.rich;
    const event = await room.log.newest(NEWSROOM, kept.id);
    if (!event) throw new Error('it is in the log');
    const key = stateKey(NEWSROOM, kept.id, event.revision, event.sha256);
    const archive = spoilt(room.archive, key, 'unreadable');
    const states = {
      ...p.deps.states,
      get: (asked: typeof event) =>
        asked.sha256 === event.sha256 ? SPOILT.unreadable() : p.deps.states.get(asked),
    } as typeof p.deps.states;
    expect(await told({ ...deps, deep, archive, states })).toEqual([
      `broken | state | ${key} | nothing`,
    ]);
  });

  it('is no state of which nothing is known because S3 does not answer', async () => {
    const refuses = () => Promise.reject(new Error('no way to S3'));
    const site = { ...p.deps.site, get: refuses, head: refuses };
    await expect(told({ ...deps, site })).rejects.toThrow('no way to S3');
  });
});
