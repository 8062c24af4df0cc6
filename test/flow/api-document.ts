import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeLocalJson } from '../../local/data/local-json.ts';
import type { TestCloud } from '../support/cloud.ts';
import { assertDescribed } from '../support/described.ts';
import { flowNewsroom } from '../support/flow-newsroom.ts';
import { lists } from '../support/flow-site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

/** What docs/api.md asks its readers to have. */
const LACKING = ['bash', 'curl', 'jq'].filter((tool) => spawnSync(tool, ['--version']).error);

/** What integrators are given: the document, and a session to copy. */
export function apiDocumentFlows(cloud: () => TestCloud): void {
  describe('for whoever writes a client', () => {
    test('the API’s document goes through the gateway, without a token and to any page', async () => {
      const headers = { origin: 'https://cms.example' };
      const answer = await fetch(`${cloud().cloud.apiUrl}/openapi.json`, { headers });
      await assertDescribed('GET', answer);
      expect(await answer.json()).toEqual(JSON.parse(read('docs/openapi.json')));
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
    });

    const why = LACKING.length > 0 ? ` (skipped: no ${LACKING.join(', ')} here)` : '';
    test.skipIf(LACKING.length > 0)(
      `the session in docs/api.md goes live as it is written${why}`,
      async () => {
        const room = await flowNewsroom(cloud(), 'integrasi');
        const { apiUrl: api, siteUrl: site } = cloud().cloud;
        const folder = mkdtempSync(join(tmpdir(), 'warta-session-'));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        symlinkSync(join(PROJECT, 'samples'), join(folder, 'samples'));
        const { token } = room.editor;
        mkdirSync(join(folder, '.warta'));
        writeLocalJson(join(folder, '.warta'), { api, site, newsroom: room.id, token });

        // curl’s own settings of whoever runs the tests are none of the session's.
        const env = { ...process.env, TMPDIR: folder, CURL_HOME: folder };
        const options = { cwd: folder, env };
        const script = `set -euo pipefail\n${session()}`;
        const { stdout } = await promisify(execFile)('bash', ['-c', script], options);
        expect(stdout).toMatch(/"state": "live"[\s\S]*"live"\n$/);
        const [entry, ...others] = (await lists(room)).rss;
        expect(others).toEqual([]);
        expect(entry).toMatchObject({ title: 'Pasar Kenanga Buka Lebih Pagi' });
        expect(stdout).toContain(`"url": "${entry?.link}"`);
      },
    );
  });
}

/** All that docs/api.md lets its readers type. */
function session(): string {
  const blocks = [...read('docs/api.md').matchAll(/^```sh\n([\s\S]*?)^```$/gm)];
  return blocks.map(([, commands]) => commands).join('');
}
