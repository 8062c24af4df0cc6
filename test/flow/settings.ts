import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOperatorJson } from '../../local/data/operator-json.ts';
import { FEED_FORMATS, feedPath, frontPath } from '../../shared/keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { elementsNamed, textOf } from '../support/elements.ts';
import { badFiles } from '../support/flow-bad-files.ts';
import { warta as cli } from '../support/flow-cli.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { lists, read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** What an operator and an editor do with the command line. */
export function settingsFlows(cloud: () => TestCloud): void {
  describe('the command line', () => {
    let dir: string;
    const operator = async (...args: string[]) => await cli(args, { WARTA_DATA: dir });
    beforeAll(() => {
      dir = mkdtempSync(join(tmpdir(), 'warta-operator-'));
      writeOperatorJson(dir, cloud().cloud);
    });
    afterAll(() => rmSync(dir, { recursive: true, force: true }));

    test('makes a newsroom and a token, and publishes with it', async () => {
      const made = await operator(
        ...['newsroom', 'create', 'baru', '--title', 'Kabar Baru'],
        ...['--publisher', 'Diskominfo Kota Baru', '--contact', 'redaksi@baru.example'],
      );
      expect(made).toMatchObject({ exitCode: 0, stdout: `${cloud().cloud.siteUrl}/baru/\n` });
      await cloud().cloud.idle();
      const front = await read(cloud(), made.stdout.trim());
      expect([front.status, front.text]).toEqual([200, expect.stringContaining('Kabar Baru')]);

      const given = await operator('token', 'create', 'baru', '--role', 'editor', '--name', 'Ani');
      expect(given.exitCode).toBe(0);
      const release = join(dir, 'rilis.txt');
      const picture = join(dir, 'foto.jpg');
      writeFileSync(release, manuscript('Rilis Pertama Kota Baru').bytes);
      writeFileSync(picture, (await jpegPhoto('foto.jpg', 71)).bytes);
      const env = { WARTA_API: cloud().cloud.apiUrl, WARTA_TOKEN: given.stdout.trim() };
      const sent = await cli(['publish', release, picture], env);
      expect(sent).toMatchObject({ exitCode: 0 });
      const page = await read(cloud(), sent.stdout.trim());
      expect(elementsNamed(page.text, 'h1').map(textOf)).toEqual(['Rilis Pertama Kota Baru']);
      expect(elementsNamed(page.text, 'img')).toHaveLength(1);
    });

    test.each(['without it', 'with a corrected one'])(
      'says why a photo is refused, and goes on %s',
      async (how) => {
        const room = await flowNewsroom(cloud(), how === 'without it' ? 'tanpa' : 'dengan');
        const [bad] = await badFiles();
        const release = join(dir, 'rilis.txt');
        const picture = join(dir, 'foto.jpg');
        writeFileSync(release, manuscript('Dengan Foto yang Ditolak').bytes);
        writeFileSync(picture, bad?.bad ?? '');
        const refused = await cli(['publish', release, picture], room.cliEnvironment);
        expect([refused.exitCode, refused.stdout]).toEqual([1, '']);
        expect(refused.stderr).toContain(bad?.reason.replace('bukti.jpg', 'foto.jpg'));

        const [, id = ''] = /warta finish (\S+)/.exec(refused.stderr) ?? [];
        // Another size and hash than what was announced.
        writeFileSync(picture, (await jpegPhoto('foto.jpg', 72)).bytes);
        const onward = how === 'without it' ? ['finish', id] : ['publish', '--resume', id, picture];
        const sent = await cli(onward, room.cliEnvironment);
        expect(sent.exitCode).toBe(0);
        const page = await read(cloud(), sent.stdout.trim());
        expect(page.status).toBe(200);
        expect(elementsNamed(page.text, 'img')).toHaveLength(how === 'without it' ? 0 : 1);
      },
    );

    test('sets people and offices from a file, in the log, and shows them as such a file', async () => {
      const room = await flowNewsroom(cloud(), 'orang');
      const file = resolve(import.meta.dirname, '../../samples/settings.json');
      const set = async () => await operator('newsroom', 'set', 'orang', '--file', file);
      expect((await set()).exitCode).toBe(0);
      const shown = await operator('newsroom', 'show', 'orang', '--json');
      const sample = JSON.parse(readFileSync(file, 'utf8'));
      expect(JSON.parse(shown.stdout)).toMatchObject(sample);
      expect((await operator('newsroom', 'show', 'orang')).stdout).toContain('5 persons');
      const release = resolve(import.meta.dirname, '../../samples/2-pasar-kenanga/rilis.txt');
      const checked = await operator('check', release, '--newsroom', 'orang');
      expect(checked.stdout).toContain('reporter  FAJ: Fajar Ramadhan\n');
      expect(checked.stdout).toContain('the settings of orang');
      const again = await set();
      expect(again.stderr).toContain('Nothing to change');

      const view = await room.publish([manuscript('Rilis dengan Kode')]);
      expect(view.files[0]?.manuscript?.byline?.names).toEqual({
        reporter: 'ASYA',
        editors: ['SUL'],
        office: 'Diskominfo Kota Samarinda',
      });
      const wrong = join(dir, 'salah.json');
      writeFileSync(wrong, JSON.stringify({ people: [{ name: 'Ani', degrees: 'SSos' }] }));
      const refused = await operator('newsroom', 'set', 'orang', '--file', wrong);
      expect(refused.exitCode).toBe(2);
      expect(refused.stderr).toContain('Expected S.Sos., as EYD writes it, for people[0].degrees');
    });

    test('changes a newsroom’s settings, and every page and feed shows them where it was', async () => {
      const room: FlowNewsroom = await flowNewsroom(cloud(), 'pindah');
      const titles = ['Sebelum Pindah Satu', 'Sebelum Pindah Dua'];
      for (const title of titles) await room.publish([manuscript(title)]);
      const before = await lists(room);
      const origin = 'https://berita.pindah.example';
      const changed = await operator(
        ...['newsroom', 'set', 'pindah', '--title', 'Kabar Pindahan', '--origin', origin],
      );
      expect(changed).toMatchObject({ exitCode: 0, stdout: `${origin}/pindah/\n` });
      await cloud().cloud.idle();

      const after = await lists(room);
      const moved = (url: string) => url.replace(cloud().cloud.siteUrl, origin);
      expect(after.front).toEqual(before.front);
      expect(after.rss.map(({ guid }) => guid)).toEqual(before.rss.map(({ guid }) => guid));
      expect(after.rss.map(({ link }) => link)).toEqual(before.rss.map(({ link }) => moved(link)));
      expect(after.json.map(({ url }) => url)).toEqual(before.json.map(({ url }) => moved(url)));
      const paths = [
        frontPath('pindah'),
        ...FEED_FORMATS.map((format) => feedPath('pindah', format)),
      ];
      for (const path of [...paths, ...before.front]) {
        const { status, text } = await read(cloud(), path);
        expect([path, status, text]).toEqual([
          path,
          200,
          expect.stringContaining('Kabar Pindahan'),
        ]);
        expect(text).not.toContain('Kabar pindah<');
      }
    });
  });
}
