import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedPath, frontPath } from '../../shared/keys.ts';
import type { TestCloud } from '../support/cloud.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { pictures } from '../support/flow-pictures.ts';
import { read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';

/** What every answer bears, errors and redirects included. */
const LOCKS = {
  'strict-transport-security': 'max-age=31536000',
  'content-security-policy':
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
  'permissions-policy': expect.stringContaining('geolocation=()'),
};

/** What readers get, over the wire, from the edge as the template has it. */
export function responseLocks(cloud: () => TestCloud): void {
  describe('an answer of the edge', () => {
    let room: FlowNewsroom;
    let paths: Readonly<Record<string, string>>;

    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'gembok');
      const { url = '' } = await room.publish([
        manuscript('Digembok'),
        await jpegPhoto('gembok.jpg', 3),
      ]);
      const [[photo = ''] = []] = pictures(await read(cloud(), url));
      await putWith('gembok/ditarik/index.html', { status: '410' });
      await putWith('gembok/lama/index.html', { status: '301', location: '/gembok/' });
      paths = {
        'a page': new URL(url).pathname,
        'a front page': frontPath(room.id),
        'an RSS feed': feedPath(room.id, 'rss'),
        'an Atom feed': feedPath(room.id, 'atom'),
        'a JSON Feed': feedPath(room.id, 'json'),
        'a photo': photo,
        'what is missing': '/gembok/tidak-ada/',
        'what was withdrawn': '/gembok/ditarik/',
        'what has moved': '/gembok/lama/',
        'a folder without its slash': '/gembok',
      };
    });

    /** As publishing writes what is no longer there; whatever the operator may do, it may. */
    async function putWith(Key: string, Metadata: Record<string, string>): Promise<void> {
      const Bucket = cloud().cloud.outputs.SiteBucket;
      const put = { Bucket, Key, Body: 'ditarik', ContentType: 'text/html; charset=utf-8' };
      await cloud().s3.send(new PutObjectCommand({ ...put, Metadata }));
    }

    test.each([
      ['a page', 200],
      ['a front page', 200],
      ['an RSS feed', 200],
      ['an Atom feed', 200],
      ['a JSON Feed', 200],
      ['a photo', 200],
      ['what is missing', 404],
      ['what was withdrawn', 410],
      ['what has moved', 301],
      ['a folder without its slash', 301],
    ])('%s is locked: %i', async (what, status) => {
      const answer = await read(cloud(), paths[what] ?? '');
      expect(answer.status).toBe(status);
      expect(Object.fromEntries(answer.headers)).toMatchObject(LOCKS);
      expect(storage(answer.headers)).toEqual([]);
    });

    test('a reader’s program on another site may fetch each, and show photos', async () => {
      for (const path of Object.values(paths)) {
        const address = new URL(path, cloud().cloud.siteUrl);
        const headers = { origin: 'https://media.example' };
        const answer = await fetch(address, { headers, redirect: 'manual' });
        expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      }
    });
  });
}

/** Headers that tell how or where a file is kept; the edge's own are none of them. */
function storage(headers: Headers): string[] {
  return [...headers.keys()].filter((name) => /^x-amz-(?!cf-)/.test(name));
}
