import * as z from 'zod/mini';
import { ExpectationError } from '../../shared/errors.ts';

/** Where an asset comes from: a path, or the command that builds it for a deployment. */
export type AssetSource =
  | { readonly path: string; readonly packaging: string }
  | { readonly executable: readonly string[] };

const manifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.union([
        z.object({ path: z.string(), packaging: z.string() }),
        z.object({ executable: z.array(z.string()) }),
      ]),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/** Reads a stack's `*.assets.json`: sources by the object key that the template's Code names. */
export function assetSources(assetsJson: unknown): ReadonlyMap<string, AssetSource> {
  const parsed = manifest.safeParse(assetsJson);
  if (!parsed.success) {
    throw new ExpectationError('an asset manifest of the CDK', 'assets.json', 'another shape', {
      cause: parsed.error,
    });
  }
  return new Map(
    Object.values(parsed.data.files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, source] as const),
    ),
  );
}
