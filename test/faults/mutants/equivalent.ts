/** Mutants that nothing can tell from the product: each with the reason. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'cli/operator/restore/put-objects.ts putOne put#1':
    'Under one key of the archive lie the same bytes, whoever puts them: a version more is all.',
  'shared/aws/site-bucket.ts writeOnce put#1':
    'The key of a stylesheet follows from its bytes: whoever comes second writes the same.',
};
