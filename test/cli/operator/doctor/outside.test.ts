import { beforeEach, describe, expect, it } from 'vitest';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { fencedSite } from '../../../../shared/aws/site-bucket.ts';
import { registryKey } from '../../../../shared/aws/table-keys.ts';
import { rootSite } from '../../../../shared/root-site.ts';
import { formatVersion } from '../../../../shared/version.ts';
import { type Patient, patient } from '../../../support/doctor.ts';
import { drain } from '../../../support/drain.ts';
import { statusOf } from '../../../support/public-files.ts';

const NEWSROOM = 'pasien';
const HTML = { contentType: 'text/html' };

let p: Patient;
beforeEach(async () => {
  p = await patient(NEWSROOM);
});

async function told(names: readonly string[] = [NEWSROOM]): Promise<string[]> {
  const { findings } = allOf(await examine(p.deps, names));
  return findings.map(({ problem, thing, subject, remedy }) =>
    [problem, thing, subject, remedy?.kind ?? 'nothing'].join(' | '),
  );
}

async function repaired(names = [NEWSROOM]): Promise<readonly string[]> {
  const { deps: publishing, publishQueue } = p.rich.room;
  const sleep = async () => void (await drain(publishing, publishQueue));
  return (await repairAll({ ...p.deps, sleep }, names, { now: Date.now })).done;
}

describe('what belongs to no newsroom', () => {
  const FOREIGN = ['wp-login.php', 'masuk.html', 'promo/index.html', '/x', 'promo/a b/*.js'];

  it('is found and withdrawn; then all is well', async () => {
    const { site, invalidated } = p.rich.room;
    for (const key of FOREIGN) await site.put(key, 'palsu', HTML);
    // As if Warta had written it, of a log that was never here.
    const metadata = { version: formatVersion({ epoch: 0, seq: 99 }), digest: 'x' };
    await site.put('palsu/feed.xml', 'palsu', { ...HTML, metadata });
    const keys = [...FOREIGN, 'palsu/feed.xml'];
    const thing = (key: string) => (key.endsWith('.html') ? 'page' : 'file');
    expect((await told()).sort()).toEqual(
      keys.map((key) => `foreign | ${thing(key)} | ${key} | withdraw`).sort(),
    );
    invalidated.length = 0;
    expect(await repaired()).toEqual(['put 6 tombstones in place (410)']);
    expect(keys.map((key) => statusOf(site, key))).toEqual(keys.map(() => 410));
    expect(await told()).toEqual([]);
    expect(invalidated[0]?.items).toEqual(
      expect.arrayContaining([
        '/wp-login.php',
        '/promo/',
        '/promo/index.html',
        '/promo/a%20b/*.js',
      ]),
    );
  });

  it('gives way to whatever a log says of that address later', async () => {
    const { site, archive } = p.rich.room;
    await site.put('baru/index.html', 'palsu', HTML);
    await repaired();
    const version = { epoch: 0, seq: 1 };
    const [, file] = rootSite({ newsrooms: [], version });
    if (!file) throw new Error('there is a front page');
    const key = 'baru/index.html';
    expect(await fencedSite(site, archive.bucket).write({ ...file, key })).toBe('written');
  });

  it('is no stylesheet of an earlier release, and nothing that leads elsewhere', async () => {
    const { site } = p.rich.room;
    await site.put('style-0123456789.css', 'b{}', { contentType: 'text/css' });
    await site.put('lama.html', '', { ...HTML, metadata: { status: '301', location: '/' } });
    expect(await told()).toEqual([]);
  });

  it('is no newsroom that another deployment’s table would know, or that is being restored', async () => {
    const { site } = p.rich.room;
    await p.table.delete(registryKey(NEWSROOM));
    expect(await told([])).toEqual([`broken | newsroom | ${NEWSROOM} | register`]);
    for (const item of p.table.items()) await p.table.delete(item);
    expect(await told([])).toEqual([`broken | newsroom | ${NEWSROOM} | nothing`]);
    await site.put('masuk.html', 'palsu', HTML);
    expect(await repaired([])).toEqual(['put 1 tombstone in place (410)']);
    expect(statusOf(site, `${NEWSROOM}/feed.xml`)).toBe(200);
  });
});
