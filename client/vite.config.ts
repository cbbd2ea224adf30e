import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://localhost:4000';

/** Chunks by how often they change and who needs them; antd stays out of the entry. */
const chunks = [
  { name: 'react', test: /node_modules[\\/](\.pnpm[\\/])?(react|react-dom|scheduler|react-router)[@\\/]/ },
  { name: 'apollo', test: /node_modules[\\/](\.pnpm[\\/])?(@apollo[+\\/]client|graphql|rxjs|optimism|@wry[+\\/]\w+)[@\\/]/ },
  { name: 'i18n', test: /node_modules[\\/](\.pnpm[\\/])?(i18next|react-i18next)[@\\/]/ },
];

export default defineConfig({
  plugins: [react()],
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
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
});
