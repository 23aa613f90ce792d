import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Tests of the command line run what is built; this builds what is there. The engines that tests emit go when all have run. */
export default function build(): () => void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: join(import.meta.dirname, '..', '..'), stdio: 'inherit' });
  return () => rmSync(join(import.meta.dirname, '..', '..', '.cache', 'engines'), { recursive: true, force: true });
}
