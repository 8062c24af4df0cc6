import { expect, test } from 'vitest';
import { environment } from '../../functions/environment.ts';

test('every setting that is missing or empty is named at once', () => {
  expect(() => environment({ SET: 'x', EMPTY: '' }, 'SET', 'EMPTY', 'ABSENT')).toThrow(
    'Expected a value for EMPTY, ABSENT in the environment but received nothing',
  );
});
