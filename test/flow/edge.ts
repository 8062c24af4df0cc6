import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCloud } from '../support/cloud.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** The site as a whole: its root, what is missing, and folders. */
export function edgeFlows(cloud: () => TestCloud): void {
  describe('the site', () => {
    let room: FlowNewsroom;
    let path: string;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'tepi');
      const { url = '' } = await room.publish([manuscript('Di Tepi')]);
      path = new URL(url).pathname;
    });

    test('its root leads to every newsroom', async () => {
      const { status, headers, text } = await read(cloud(), '/');
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('href="/tepi/"');
    });

    test('what is missing is a page that helps, kept for one second', async () => {
      for (const missing of ['/tepi/2026/11/tidak-ada/', '/tidak-ada.html', '/tepi/media/x.jpg']) {
        const { status, headers, text } = await read(cloud(), missing);
        expect([missing, status]).toEqual([missing, 404]);
        expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(headers.get('cache-control')).toBe('public, max-age=1');
        expect(text).toContain('href="/tepi/"');
      }
    });

    test('a folder without its slash is a redirect to it', async () => {
      for (const folder of ['/tepi', path.slice(0, -1)]) {
        const { status, headers } = await read(cloud(), folder);
        expect([status, headers.get('location')]).toEqual([301, `${folder}/`]);
      }
    });

    test('nobody learns where it is kept, or writes to it', async () => {
      const { headers } = await read(cloud(), path);
      expect([...headers.keys()].filter((name) => name.startsWith('x-amz-'))).toEqual([
        'x-amz-cf-id',
        'x-amz-cf-pop',
      ]);
      for (const method of ['PUT', 'POST', 'DELETE']) {
        expect((await fetch(new URL(path, cloud().cloud.siteUrl), { method })).status).toBe(403);
      }
    });
  });
}
