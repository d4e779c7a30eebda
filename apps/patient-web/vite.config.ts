import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { precompress } from '../../scripts/lib/precompress.mjs';
import { defineConfig } from 'vite';

const source = fileURLToPath(new URL('./src', import.meta.url));

/** The package exports only its script; its stylesheet, fonts and icons are reached by their place. */
const designSystem = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '../..');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

interface CssRule {
  selectors: string[];
  parent?: { type: string; name?: string };
  remove(): void;
}
interface CssRoot {
  source?: { input: { file?: string } };
  walkAtRules(name: string, visit: (rule: { remove(): void }) => void): void;
  walkRules(visit: (rule: CssRule) => void): void;
}

/**
 * The stylesheet of the Danish design system is 30 kB packed, and most of it is for components this app does not have.
 * A rule stays when every class it names is a word in our source. Its fonts go: `fonts.css` takes the two cuts we use.
 */
function usedPartOfDesignSystem() {
  const words = new Set(
    filesUnder(source)
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => readFileSync(file, 'utf8').match(/[\w-]+/g) ?? []),
  );
  const used = (selector: string) =>
    [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].every(([, name]) => words.has(name ?? ''));
  return {
    postcssPlugin: 'used-part-of-design-system',
    Once(root: CssRoot) {
      if (!root.source?.input.file?.includes('dkfds')) return;
      root.walkAtRules('font-face', (rule) => rule.remove());
      root.walkRules((rule) => {
        if (rule.parent?.name?.endsWith('keyframes')) return;
        const kept = rule.selectors.filter(used);
        if (kept.length === 0) rule.remove();
        else rule.selectors = kept;
      });
    },
  };
}

export default defineConfig(({ command }) => ({
  base: '/',
  plugins: [react(), precompress(fileURLToPath(new URL('./dist/assets', import.meta.url)))],
  resolve: {
    conditions: ['@stemme/source', 'module', 'browser', 'development|production'],
    alias: { dkfds: designSystem },
  },
  css: { postcss: { plugins: command === 'build' ? [usedPartOfDesignSystem()] : [] } },
  build: { target: 'es2022', sourcemap: false, reportCompressedSize: true, chunkSizeWarningLimit: 1500 },
  server: {
    proxy: Object.fromEntries(['/api', '/demo', '/health'].map((path) => [path, 'http://127.0.0.1:3000'])),
  },
}));
