import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests of the command line run what is built; this builds what is there. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: join(import.meta.dirname, '..', '..'), stdio: 'inherit' });
}
