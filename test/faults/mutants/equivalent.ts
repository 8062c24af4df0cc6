/** Mutants that nothing can tell from the product: each with the reason. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'shared/aws/site-bucket.ts writeOnce put#1':
    'The key of a stylesheet follows from its bytes: whoever comes second writes the same.',
};
