import type { Plugin } from 'vite';

export function precompress(assets: string): Plugin;
