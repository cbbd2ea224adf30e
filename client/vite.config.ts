import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.API_URL ?? 'http://localhost:4000';

/** Chunks by how often they change and who needs them; antd stays out of the entry. */
const chunks = [
  { name: 'react', test: /node_modules[\\/](\.pnpm[\\/])?(react|react-dom|scheduler|react-router)[@\\/]/ },
  { name: 'apollo', test: /node_modules[\\/](\.pnpm[\\/])?(@apollo[+\\/]client|graphql|rxjs|optimism|@wry[+\\/]\w+)[@\\/]/ },
  { name: 'i18n', test: /node_modules[\\/](\.pnpm[\\/])?(i18next|react-i18next)[@\\/]/ },
];

/** Writes a .br beside every text file: once at build, instead of at every answer. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|html)$/.test(path)) continue;
        const text = readFileSync(join(dir, path));
        if (text.length < 1_024) continue;
        writeFileSync(join(dir, `${path}.br`), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
      }
    },
  };
}

/** Pages that must open without a network: the frame and the pages of a dispatched person. */
const OFFLINE = /\/src\/(main\.tsx|app\/(apollo\/apollo-root|session\/session|frame\/frame|phone\/phone-frame)\.tsx|pages\/(home|phone|notices)\/[^/]+\.tsx|ui\/confirm-modal\.tsx)$/;

/** Writes sw.js with the files of those pages, and a version that changes when one of them does. */
function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const wanted = new Set<string>();
      const want = (name: string): void => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (!chunk || wanted.has(name)) return;
        wanted.add(name);
        chunk.imports.forEach(want);
      };
      for (const { fileName, moduleIds, isEntry } of chunks) if (isEntry || moduleIds.some((id) => OFFLINE.test(id.replaceAll('\\', '/')))) want(fileName);
      const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
      const files = ['/', '/favicon.svg', ...[...wanted, ...styles].sort().map((name) => `/${name}`)];
      const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
      const source = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8')
        .replace("'__VERSION__'", JSON.stringify(`jiedui-${version}`))
        .replace('__FILES__', JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

export default defineConfig({
  plugins: [react(), offlineShell(), precompressed()],
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/graphql', '/demo', '/healthz', '/import', '/files'].map((path) => [`^${path}(/|\\?|$)`, { target: api }]),
    ),
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
});
