import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // One for each core of the smallest machine: by itself vitest leaves one to itself.
    maxWorkers: 2,
    // The pinned SDK supports the Node versions that Warta does; see docs/adr/.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    hookTimeout: 60_000,
  },
});
