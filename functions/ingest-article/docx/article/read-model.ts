import mammoth from 'mammoth';
import { damaged } from '../refusal.ts';
import type { DocumentNode } from './model.ts';

/** Files for mammoth by their names in an archive, in place of an archive. */
export type Files = ReadonlyMap<string, string>;

/**
 * What mammoth takes for an opened archive (lib/zipfile.js): `options.file` of lib/unzip.js, which its
 * types do not tell of. So no second program unpacks the file, and reads it in another way.
 */
function archiveOf(files: Files) {
  return {
    exists: (name: string) => files.has(name),
    read: async (name: string) => files.get(name) ?? '',
  };
}

/** What mammoth reads in the files; it makes no HTML of it. @throws Refusal damaged */
export async function readModel(files: Files): Promise<DocumentNode> {
  let model: DocumentNode | undefined;
  const input = { file: archiveOf(files) } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  try {
    await mammoth.convertToHtml(input, {
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: DocumentNode) => {
        model = document;
        return { ...document, children: [], comments: [] };
      },
    });
  } catch (error) {
    // It throws what its code runs into; the XML itself was read before.
    throw damaged('one that is put together in a way that cannot be read', error);
  }
  if (!model) throw damaged('one without text');
  return model;
}
