// Bundles the entries into dist/. Silent when all is well.
import { chmodSync } from 'node:fs';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  minify: true,
  keepNames: true,
  logLevel: 'warning',
  legalComments: 'linked',
};

await Promise.all([
  build({
    ...shared,
    entryPoints: { steelyard: 'cli/steelyard.ts' },
    outdir: 'dist',
    platform: 'node',
    // Commander is CommonJS and asks for node built-ins by `require`.
    banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  }),
  build({ ...shared, entryPoints: { engine: 'compiler/index.ts' }, outdir: 'dist', platform: 'neutral', mainFields: ['module', 'main'] }),
]);
chmodSync('dist/steelyard.js', 0o755);
