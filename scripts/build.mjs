// Bundles the entries into dist/. Silent when all is well.
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const shared = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
  legalComments: 'linked',
};

/** Maps that nothing loads unless there is a fault to tell of: they lie beside the file and hold no sources. */
const MAPPED = { sourcemap: 'external', sourcesContent: false };

/**
 * For what an editor loads, where size counts. Elsewhere names stay as in the sources, for the traces of faults: to make them small
 * and keep the others beside them costs a call for every function that is made.
 */
const SMALL = { minifyIdentifiers: true, keepNames: true };

/** Some of what is bundled is CommonJS and asks for node built-ins by `require`. */
const REQUIRE = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

const [command] = await Promise.all([
  // In parts that lie beside it: a command is loaded when it is named.
  build({
    ...shared,
    ...MAPPED,
    entryPoints: { steelyard: 'cli/steelyard.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'steelyard-[hash]',
    metafile: true,
    platform: 'node',
    banner: { js: REQUIRE },
  }),
  // What an editor starts; CommonJS, since VS Code forks it.
  build({
    ...shared,
    ...MAPPED,
    entryPoints: { server: 'server/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  }),
  build({
    ...shared,
    ...SMALL,
    entryPoints: { extension: 'client/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  }),
  // The page of the preview.
  build({
    ...shared,
    ...SMALL,
    entryPoints: { preview: 'client/preview/page.ts' },
    outdir: 'dist',
    platform: 'browser',
    target: 'chrome128',
  }),
  build({ ...shared, ...SMALL, entryPoints: { preview: 'client/preview/page.css' }, outdir: 'dist', target: 'chrome128' }),
  // What stands in every compiled engine: plain text to `compile`.
  ...['runtime', 'patterns'].map((name) =>
    build({
      ...shared,
      entryPoints: { [`engine-${name}`]: `compiler/engine/${name}.ts` },
      outdir: 'dist',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'iife',
      globalName: `steelyard${name[0].toUpperCase()}${name.slice(1)}`,
      target: 'es2023',
      minifyIdentifiers: true,
      legalComments: 'inline',
    }),
  ),
  // What other programs import.
  build({
    ...shared,
    entryPoints: { index: 'api/index.ts' },
    outdir: 'dist',
    platform: 'node',
    banner: { js: REQUIRE },
  }),
]);
chmodSync('dist/steelyard.js', 0o755);
const parts = new Set(Object.keys(command.metafile.outputs).map((file) => basename(file)));
for (const file of readdirSync('dist'))
  if (/^steelyard-\w+\.js(?:\.|$)/.test(file) && !parts.has(file)) rmSync(join('dist', file), { force: true });
