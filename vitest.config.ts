import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    setupFiles: 'test/support/seed.ts',
    // A test file keeps one core busy and waits for nothing.
    maxWorkers: '100%',
    // Files share what they import: to make the language anew for each took a third of the time. At full count, memory counts more.
    isolate: Boolean(process.env.STEELYARD_LONG),
    // Emitted engines are run as they are, by Node.
    server: { deps: { external: [/\.cache\/engines\//] } },
    // Property tests at full count take minutes on a slow machine.
    testTimeout: process.env.STEELYARD_LONG ? 1_200_000 : 60_000,
  },
});
