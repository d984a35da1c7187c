import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './web/manifest.ts';

// who mends the app asks which one it is (web/known/support-bundle.ts)
process.env.VITE_APP_VERSION = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
).version;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every screen draws with: the framework, our own kit (QR codes come with a library, charts with their drawing: only where shown), and the small arithmetic of days and ages. */
const KIT =
  /node_modules\/(@?preact|wouter|regexparam|idb)|web\/ui\/(?!qr-code|chart\/|map\/|growth-chart|trend-chart|who-chart)|domain\/(calendar|result|people\/age|stages\/groups|places\/(?!boundar|simplify|made-up)|access)/;

/** Every sentence but those of the camera and the English ones; what the first screen says goes with it. */
const WORDS = /web\/words\/(?!en\/|scan|import)/;

const MAIN = here('./web/main.tsx');
type AskModule = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** Does the first screen load this module, without anybody asking for more? */
function isFirst(id: string, graph: AskModule): boolean {
  const seen = new Set([MAIN]);
  for (const one of seen)
    for (const next of graph.getModuleInfo(one)?.importedIds ?? []) seen.add(next);
  // main waits for the phone before it is done, so nothing that comes later may lie in its file
  return id !== MAIN && seen.has(id);
}

/**
 * One installable app. The service worker is ours (web/sw.ts) and gets the list of files to keep; a new version waits
 * until somebody says yes, so no form is lost to a reload.
 */
export default defineConfig({
  root: here('./web'),
  base: '/',
  resolve: { alias: { '#domain/': here('./domain/'), '#log/': here('./log/') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // a dozen files of one kilobyte each cost a slow line more than the few kilobytes that come too early
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'kit', test: KIT, priority: 1 },
            { name: (id, graph) => (isFirst(id, graph) ? 'first' : null) },
            { name: (id) => (WORDS.test(id) ? 'words' : null) },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest,
      includeAssets: ['icon.svg'],
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg}'] },
    }),
  ],
});
