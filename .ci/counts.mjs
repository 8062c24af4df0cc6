// Prints "PASSED FAILED" of a vitest run. A run that ended badly without a failed test, such as one
// whose file could not be loaded, counts as one failure.
import { readFileSync } from 'node:fs';

const [, , file, status] = process.argv;

function counts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return [numPassedTests, numFailedTests];
  } catch (error) {
    // The run died before it wrote its results.
    if (error instanceof SyntaxError) return [0, 1];
    throw error;
  }
}

const [passed, failed] = counts();
console.log(passed, failed === 0 && status !== '0' ? 1 : failed);
