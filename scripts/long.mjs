// The property tests at full count; `npm test` runs a twentieth of it. With --fuzz from a seed of its own, which it prints:
// STEELYARD_SEED=N repeats it.
import { randomInt } from 'node:crypto';
import { spawnSync } from 'node:child_process';

const args = process.argv.slice(2);
const env = { ...process.env, STEELYARD_LONG: '1' };
if (args.includes('--fuzz')) {
  env.STEELYARD_SEED = String(randomInt(1, 2 ** 31));
  console.log(`STEELYARD_SEED=${env.STEELYARD_SEED}`);
}
const { status } = spawnSync('npx', ['vitest', 'run', ...args.filter((arg) => arg !== '--fuzz')], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
