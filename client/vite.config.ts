import react from '@vitejs/plugin-react';
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

export default defineConfig({
  plugins: [react(), precompressed()],
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
