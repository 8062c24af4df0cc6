import { describe, expect, it } from 'vitest';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { repair } from '../../../../cli/operator/doctor/repair.ts';
import { renditionKey } from '../../../../shared/archive-keys.ts';
import { cardKey, dueKey, settingsKey } from '../../../../shared/aws/table-keys.ts';
import type { Remedy } from '../../../../shared/doctor/finding.ts';
import { articlePath, mediaPath, siteKey } from '../../../../shared/keys.ts';
import { formatVersion } from '../../../../shared/version.ts';
import { type Patient, patient } from '../../../support/doctor.ts';
import { drain } from '../../../support/drain.ts';
import { publicFiles } from '../../../support/public-files.ts';

const NEWSROOM = 'pasien';
const HTML = { contentType: 'text/html' };

async function look({ deps }: Patient) {
  return allOf(await examine(deps, [NEWSROOM]));
}

/** What was found, in short: problem, thing, what mends it, and how often. */
async function told(p: Patient): Promise<string[]> {
  const { findings } = await look(p);
  const lines = findings.map(
    ({ problem, thing, predicate, remedy }) =>
      `${problem} ${thing}: ${predicate} (${remedy?.kind ?? 'nothing'})`,
  );
  return [...new Set(lines)].map(
    (line) => `${lines.filter((each) => each === line).length} ${line}`,
  );
}

const page = ({ rich }: Patient) => siteKey(articlePath(rich.kept));
const photo = ({ rich: { kept } }: Patient) => {
  const [first] = kept.photos;
  const [rendition] = first?.renditions ?? [];
  if (!first || !rendition) throw new Error('it has photos');
  return {
    key: siteKey(mediaPath(kept, first, rendition)),
    from: renditionKey(NEWSROOM, first, rendition),
    renditions: first.renditions.length,
  };
};

/** Writes over an object, keeping of its metadata what is not given anew. */
async function tamper(
  { rich: { room } }: Patient,
  key: string,
  text: string,
  metadata: Readonly<Record<string, string>> = {},
) {
  const before = room.site.stored.get(key)?.headers;
  await room.site.put(key, text, {
    ...HTML,
    ...before,
    metadata: { ...before?.metadata, ...metadata },
  });
}

interface Case {
  readonly what: string;
  damage(p: Patient): Promise<unknown> | undefined;
  readonly finding: string;
  readonly remedy?: Remedy['kind'];
}

/** What a repair brings back byte for byte. */
const MENDED: readonly Case[] = [
  {
    what: 'a page that is lost',
    damage: async (p) => p.rich.room.site.lose(page(p)),
    finding: 'missing page: missing (rebuild)',
  },
  {
    what: 'the page of a withdrawn article that is lost',
    damage: async (p) => p.rich.room.site.lose(siteKey(articlePath(p.rich.retracted))),
    finding: 'missing page: missing (rebuild)',
  },
  {
    what: 'a photo file that is lost',
    damage: async (p) => p.rich.room.site.lose(photo(p).key),
    finding: 'missing photo file: missing (rebuild)',
  },
  {
    what: 'the tombstone of a photo that is lost',
    damage: async ({ rich: { room, retracted } }) => {
      const [first] = retracted.photos;
      const [rendition] = first?.renditions ?? [];
      if (first && rendition) room.site.lose(siteKey(mediaPath(retracted, first, rendition)));
    },
    finding: 'missing photo file: missing (rebuild)',
  },
  {
    what: 'a feed that is lost',
    damage: async (p) => p.rich.room.site.lose(`${NEWSROOM}/feed.xml`),
    finding: 'missing list: missing (rebuild)',
  },
  {
    what: 'a front page that is lost',
    damage: async (p) => p.rich.room.site.lose(`${NEWSROOM}/index.html`),
    finding: 'missing list: missing (rebuild)',
  },
  {
    what: 'a root file that is lost',
    damage: async (p) => p.rich.room.site.lose('404.html'),
    finding: 'missing root file: missing (root)',
  },
  {
    what: 'a page that somebody wrote by hand',
    damage: async (p) => await p.rich.room.site.put(page(p), 'Halo', HTML),
    finding: 'stale page: changed by another hand than Warta’s (rebuild)',
  },
  {
    what: 'a page whose text somebody changed, metadata and all',
    damage: async (p) => await tamper(p, page(p), 'Halo'),
    finding: 'stale page: changed by another hand than Warta’s (overwrite)',
  },
  {
    what: 'a page as another release of Warta renders it',
    damage: async (p) => await tamper(p, page(p), 'Halo', { digest: 'another' }),
    finding:
      'stale page: not what this release of Warta renders (is it the one that is deployed?) (rebuild)',
  },
  {
    what: 'a page of before the settings changed',
    damage: async (p) => {
      const [old] = p.rich.room.site.versions(page(p));
      if (old) await p.rich.room.site.put(page(p), old.body, old.headers);
    },
    finding: 'stale page: older than the log (rebuild)',
  },
  {
    what: 'a photo file with other bytes',
    damage: async (p) => await tamper(p, photo(p).key, 'other pixels'),
    finding: 'stale photo file: changed by another hand than Warta’s (overwrite)',
  },
  {
    what: 'a photo file in whose place a tombstone stands',
    damage: async (p) =>
      await tamper(p, photo(p).key, 'gone', {
        status: '410',
        version: formatVersion({ epoch: 0, seq: 99 }),
      }),
    finding: 'stale photo file: withdrawn though the log shows it (overwrite)',
  },
  {
    what: 'a stylesheet that is lost',
    damage: async ({ rich: { room } }) => {
      const [key = ''] = [...room.site.stored.keys()].filter((each) =>
        /^pasien\/style-/.test(each),
      );
      room.site.lose(key);
    },
    finding: 'missing stylesheet: missing (rebuild)',
  },
  {
    what: 'a stylesheet with other bytes',
    damage: async (p) => {
      const [key = ''] = [...p.rich.room.site.stored.keys()].filter((each) =>
        /^pasien\/style-/.test(each),
      );
      await tamper(p, key, 'body { display: none }');
    },
    finding: 'stale stylesheet: changed by another hand than Warta’s (overwrite)',
  },
  {
    what: 'a card that is lost',
    damage: async ({ table, rich: { kept } }) =>
      await table.delete(cardKey(NEWSROOM, kept.publishedAt, kept.id)),
    finding: 'missing card: missing (card)',
  },
  {
    what: 'a card of an earlier revision',
    damage: async ({ table, rich: { spoilt } }) =>
      await table.update(cardKey(NEWSROOM, spoilt.publishedAt, spoilt.id), {
        ...{ revision: 1, version: formatVersion({ epoch: 0, seq: 2 }) },
      }),
    finding: 'stale card: older than the log (card)',
  },
  {
    what: 'a card that shows what was withdrawn',
    damage: async ({ table, rich: { retracted } }) =>
      await table.update(cardKey(NEWSROOM, retracted.publishedAt, retracted.id), { gone: false }),
    finding: 'stale card: not as the log says (card)',
  },
  {
    what: 'a settings record that is lost',
    damage: async ({ table }) => await table.delete(settingsKey(NEWSROOM)),
    finding: 'missing settings record: missing (settings)',
  },
  {
    what: 'a settings record that is half made',
    damage: async ({ table }) => await table.put({ ...settingsKey(NEWSROOM), settings: {} }),
    finding: 'missing settings record: missing (settings)',
  },
  {
    what: 'a schedule that is lost',
    damage: async ({ table, rich: { scheduled } }) =>
      await table.delete(dueKey(NEWSROOM, scheduled.id, '2026-12-24T02:00:00.000Z')),
    finding: 'missing schedule: not noted, and nothing would release it (schedule)',
  },
];

describe('what can be mended', () => {
  it.each(MENDED)(
    '$what is found and mended, and the bytes are those of before',
    async ({ damage, finding }) => {
      const p = await patient(NEWSROOM);
      const before = publicFiles(p.rich.room.site);
      await damage(p);
      expect(await told(p)).toEqual([`1 ${finding}`]);

      const report = await examine(p.deps, [NEWSROOM]);
      const asked = {
        ...p.deps,
        sleep: async () => void (await drain(p.rich.room.deps, p.rich.room.publishQueue)),
      };
      expect(await repair(asked, report, { now: Date.now })).toHaveLength(1);
      await drain(p.rich.room.deps, p.rich.room.publishQueue);
      expect(await look(p)).toEqual({ findings: [], notes: [] });
      expect(publicFiles(p.rich.room.site)).toEqual(before);
    },
  );
});
