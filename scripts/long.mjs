// The property tests at full count; `npm test` runs a tenth of it.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, STEELYARD_LONG: '1' },
});
process.exitCode = status ?? 1;
