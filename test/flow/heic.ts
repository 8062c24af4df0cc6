import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { TestCloud } from '../support/cloud.ts';
import { flowNewsroom } from '../support/flow-newsroom.ts';
import { pictures } from '../support/flow-pictures.ts';
import { read } from '../support/flow-site.ts';
import { manuscript } from '../support/flow-texts.ts';
import { film, HEIGHT, turned, WIDTH } from '../support/heic-photos.ts';

/** An iPhone's photo, through the bundle as it is deployed. */
export function heicFlows(cloud: () => TestCloud): void {
  describe('a release with a HEIC photo', () => {
    test('is live with an upright picture, and its sender learns what shrank it and whom it names', async () => {
      const room = await flowNewsroom(cloud(), 'ponsel');
      const photo = { name: 'IMG-20261124-WA0007.heic', type: 'image/heic', bytes: turned(1) };
      const view = await room.publish([manuscript('Dari Ponsel'), photo]);
      expect(view.state).toBe('live');
      expect(view.files[1]?.warnings?.map(({ code }) => code)).toEqual([
        'shrunkByWhatsApp',
        'creditOfFile',
        'noAltText',
      ]);
      const shown = pictures(await read(room.warta, view.url ?? '')).flat();
      expect(new Set(shown).size).toBe(3);
      for (const url of shown) {
        const { bytes } = await read(room.warta, url);
        expect(await sharp(bytes).metadata()).toMatchObject({ width: HEIGHT, height: WIDTH });
        const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
        const [red = 0, green = 0, blue = 0] = data.subarray((24 * info.width + 24) * 3);
        expect(green - Math.max(red, blue), `${url}: ${red} ${green} ${blue}`).toBeGreaterThan(80);
      }
    });

    test('is refused where that holds a film alone, and says what to send', async () => {
      const room = await flowNewsroom(cloud(), 'film');
      const photo = { name: 'IMG_0001.HEIC', type: 'image/heic', bytes: film };
      const view = await room.publish([manuscript('Film'), photo]);
      expect(view).toMatchObject({ state: 'rejected', files: [{}, { state: 'rejected' }] });
      expect(view.files[1]?.reason).toContain('a series of HEIC pictures: export one of them');
    });
  });
}
