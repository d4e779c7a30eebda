import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { precompress } from '../../scripts/lib/precompress.mjs';
import { defineConfig, type Plugin } from 'vite';

/** react-aria ships its few words in some thirty languages; this product speaks Danish and English. */
function onlyOurLanguages(): Plugin {
  const other =
    /[\\/](react-aria|react-stately|react-aria-components)[\\/]dist[\\/].*intl.*[\\/](?!da-DK|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return { name: 'only-our-languages', load: (id) => (other.test(id) ? 'export default {};' : null) };
}

export default defineConfig({
  base: '/clinic/',
  plugins: [onlyOurLanguages(), react(), precompress(fileURLToPath(new URL('./dist/assets', import.meta.url)))],
  resolve: {
    // the fonts of the patient's design system; its package does not export them by name
    alias: {
      '@plex': fileURLToPath(new URL('../../node_modules/dkfds/dist/fonts/IBMPlexSans/split/woff2', import.meta.url)),
    },
    conditions: ['@stemme/source', 'module', 'browser', 'development|production'],
  },
  server: { port: 5174, proxy: { '/api': 'http://127.0.0.1:3000', '/demo': 'http://127.0.0.1:3000' } },
  // fonts stay files: the host's policy allows no data: fonts
  build: { sourcemap: false, assetsInlineLimit: 0, target: 'es2022' },
});
