import { beforeEach, describe, expect, it } from 'vitest';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { dynamoNewsrooms } from '../../../../shared/aws/newsrooms.ts';
import { dynamoSubmissions } from '../../../../shared/aws/submissions.ts';
import { registryKey } from '../../../../shared/aws/table-keys.ts';
import { findingLines } from '../../../../shared/doctor/sentences.ts';
import { articleIdOf } from '../../../../shared/ids.ts';
import { type Patient, patient } from '../../../support/doctor.ts';
import { MANUSCRIPT } from '../../../support/submissions.ts';

const NEWSROOM = 'pasien';
const ANY = { contentType: 'text/plain' };
const HASH = 'f'.repeat(64);
const STRANGER = 'in the archive though nothing knows of it';

let p: Patient;
beforeEach(async () => {
  p = await patient(NEWSROOM);
});

const look = async () => allOf(await examine(p.deps, [NEWSROOM]));

async function told(): Promise<string[]> {
  const { findings } = await look();
  return findings.map(({ thing, subject, predicate }) => [thing, subject, predicate].join(' | '));
}

const put = (key: string) => p.rich.room.archive.put(key, 'x', ANY);

describe('an original that the archive lacks', () => {
  it('may be a manuscript’s', async () => {
    const { archive } = p.rich.room;
    const { id, submission } = p.rich.late;
    const folder = `originals/${NEWSROOM}/${submission}/`;
    const keys = [...archive.stored.keys()].filter((key) => key.startsWith(`${folder}30-`));
    expect(keys).toHaveLength(1);
    for (const key of keys) archive.lose(key);
    expect(await told()).toEqual([
      `original | the original of the manuscript (${id}, submission ${submission}) | missing from the archive`,
    ]);
  });

  it('may be a manuscript’s though a photo is left that the article shows no more', async () => {
    const { submission } = p.rich.spoilt;
    const folder = `originals/${NEWSROOM}/${submission}/`;
    const { archive } = p.rich.room;
    for (const key of [...archive.stored.keys()])
      if (key.startsWith(`${folder}30-`)) archive.lose(key);
    expect(await told()).toEqual([expect.stringContaining('the original of the manuscript')]);
  });
});

describe('an object of the archive', () => {
  it.each([
    `states/${NEWSROOM}/0123456789/000001-${HASH}.json`,
    `states/${NEWSROOM}/settings/neu.json`,
    `renditions/${NEWSROOM}/${HASH}/r1/320.jpg`,
    `renditions/${NEWSROOM}/0123456789/abcdef012345/card.jpg`,
    `renditions/${NEWSROOM}/virus.exe`,
    `originals/${NEWSROOM}/notes.txt`,
    `manuscripts/${NEWSROOM}/notes.txt`,
  ])('that nothing knows of is found in a newsroom: %s', async (key) => {
    await put(key);
    expect(await told()).toEqual([`archive object | ${key} | ${STRANGER}`]);
  });

  it.each(['notes.txt', 'lain/a/b.txt', '/x', 'states/notes.txt', 'originals/BESAR/a.jpg'])(
    'that nothing knows of is found outside of all newsrooms: %s',
    async (key) => {
      await put(key);
      expect(await told()).toEqual([`archive object | ${key} | ${STRANGER}`]);
    },
  );

  it('of a submission that is not decided is none, nor one that lost a race', async () => {
    const submissions = dynamoSubmissions(p.table);
    const made = { id: 'sedang', newsroom: NEWSROOM, actor: 'x', role: 'editor' } as const;
    await submissions.create({ ...made, files: [MANUSCRIPT] }, p.rich.room.clock.now);
    await put(`originals/${NEWSROOM}/sedang/01-${HASH}`);
    await put(`manuscripts/${NEWSROOM}/sedang/01-${HASH}.json`);
    await put(`renditions/${NEWSROOM}/${HASH}/r1/320.jpg`);
    await put(`states/${NEWSROOM}/${articleIdOf('sedang')}/000001-${HASH}.json`);
    await put(`states/${NEWSROOM}/${p.rich.kept.id}/000002-${HASH}.json`);
    const { findings, notes } = await look();
    const open = findings.filter(({ thing }) => thing !== 'submission');
    expect([open, notes]).toEqual([[], []]);
  });

  it('of a submission that nobody knows any more is worth a note, with all that came with it', async () => {
    const key = `originals/${NEWSROOM}/lama/01-${HASH}`;
    await put(key);
    await put(`renditions/${NEWSROOM}/${HASH}/r1/320.jpg`);
    const { findings, notes } = await look();
    expect(findings).toEqual([]);
    expect(notes).toEqual([
      { newsroom: NEWSROOM, text: expect.stringContaining(`: 1, such as ${key} (`) },
    ]);
  });

  it('that an erasure takes while it is looked at is none', async () => {
    const { archive } = p.rich.room;
    const key = `renditions/${NEWSROOM}/${HASH}/r1/320.jpg`;
    await put(key);
    const head = async (asked: string) => (asked === key ? undefined : await archive.head(asked));
    const deps = { ...p.deps, archive: { ...archive, head } };
    expect(allOf(await examine(deps, [NEWSROOM])).findings).toEqual([]);
  });

  it('in a folder that no newsroom ever had is no newsroom, and the deployment is looked at', async () => {
    const keys = [
      `states/hantu/0123456789/000001-${HASH}.json`,
      `originals/hantu/a/01-${HASH}`,
      'renditions/hantu/a/b.jpg',
      'manuscripts/hantu/x',
    ];
    for (const key of keys) await put(key);
    const { findings, notes } = await look();
    expect(findings.map(({ thing, newsroom }) => [thing, newsroom])).toEqual(
      keys.map(() => ['archive object', undefined]),
    );
    expect(findings.map(({ subject }) => subject).sort()).toEqual(keys.sort());
    expect(notes).toEqual([]);
    expect(findingLines(findings).at(-1)).toContain('“Strangers in the archive”');
  });

  it('of a newsroom without a log, or that is not registered, is told with the newsroom', async () => {
    await put(`states/hilang/settings/000001-${HASH}.json`);
    await put(`originals/hilang/a/01-${HASH}`);
    expect(await told()).toEqual(['newsroom | hilang | archived though its log is gone']);
    await p.table.delete(registryKey(NEWSROOM));
    expect(allOf(await examine(p.deps, [])).findings.map(({ subject }) => subject)).toEqual([
      NEWSROOM,
      'hilang',
    ]);
    await dynamoNewsrooms(p.table).register('hilang');
    expect(await told()).toEqual([
      `newsroom | ${NEWSROOM} | not among the newsrooms though it has a log`,
    ]);
  });
});
