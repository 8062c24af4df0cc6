import { describe, expect, test } from 'vitest';
import { DOCX_TYPE } from '../../shared/submissions/limits.ts';
import type { TestCloud } from '../support/cloud.ts';
import { docx } from '../support/docx.ts';
import { p, picture } from '../support/docx-body.ts';
import { flowNewsroom } from '../support/flow-newsroom.ts';
import { jpegPhoto } from '../support/flow-photos.ts';
import { pictures } from '../support/flow-pictures.ts';
import { lists, read } from '../support/flow-site.ts';

/** A Word document, its photos in it, as press offices have them. */
export function wordFlows(cloud: () => TestCloud): void {
  describe('a Word document', () => {
    test('goes live with the photos in it, and says what looks wrong', async () => {
      const room = await flowNewsroom(cloud(), 'naskah');
      const [first, second, apart] = await Promise.all(
        [51, 52, 53].map((shade) => jpegPhoto(`foto-${shade}.jpg`, shade)),
      );
      if (!first || !second || !apart) throw new Error('three photos expected');
      const bytes = docx({
        body: [
          p('PASAR MURAH DIBUKA DI SEPULUH KECAMATAN'),
          p('SAMARINDA, KOMINFONEWS – Pasar murah dibuka Selasa (14/11/2022), begtu ramai.'),
          p(picture('rMedia1')),
          p('Foto: Warga antre di Samarinda Ulu.'),
          p(picture('rMedia2')),
          p('Warga antre sejak pagi hari. (ASYA/SUL/KMF-SMR)'),
        ].join(''),
        media: { 'image1.jpeg': first.bytes, 'image2.jpeg': second.bytes },
      });
      const view = await room.publish([{ name: 'rilis.docx', type: DOCX_TYPE, bytes }, apart]);
      expect(view.state).toBe('live');
      expect(view.files.map(({ name, state, within }) => [name, state, within])).toEqual([
        ['rilis.docx', 'ready', undefined],
        ['foto-53.jpg', 'ready', undefined],
        ['rilis.docx/image1.jpeg', 'ready', 1],
        ['rilis.docx/image2.jpeg', 'ready', 1],
      ]);
      const [manuscript] = view.files;
      expect(manuscript?.manuscript).toMatchObject({
        headline: 'Pasar Murah Dibuka di Sepuluh Kecamatan',
        sources: { headline: { paragraph: 1 }, dateline: { paragraph: 2 } },
      });
      expect(manuscript?.warnings?.map(({ code }) => code)).toEqual([
        'wrongWeekday',
        'likelySlip',
        'headlineCapitals',
        'noCaption',
      ]);
      const page = await read(room.warta, view.url ?? '');
      expect(pictures(page)).toHaveLength(3);
      expect(page.text).toContain('Warga antre di Samarinda Ulu.');
      const [entry] = (await lists(room)).json;
      expect(entry?.attachments).toHaveLength(3);
    });

    test('that none can read is refused in one sentence, and sent anew', async () => {
      const room = await flowNewsroom(cloud(), 'kunci');
      const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600)]);
      const view = await room.publish([{ name: 'lama.docx', type: DOCX_TYPE, bytes: old }]);
      expect(view.state).toBe('rejected');
      expect(view.files[0]?.reason).toMatch(/^Expected .* for lama\.docx but received .*\.$/);
    });
  });
}
