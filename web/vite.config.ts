import path from 'node:path';
import { defineConfig } from 'vite';

/**
 * All that a browser loads: GraphiQL's page, and the style sheet and script of the explorer's pages. Every
 * script, style, font and worker comes from Claimline's own origin.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  // GraphiQL names its icons for screen readers by the names of their functions.
  esbuild: { jsx: 'automatic', keepNames: true },
  worker: { format: 'es' },
  build: {
    outDir: path.resolve(import.meta.dirname, '..', 'dist', 'web'),
    emptyOutDir: true,
    // The server finds the hashed names of the explorer's files in it.
    manifest: true,
    target: 'es2022',
    // Monaco, the editor, is most of the page and cannot be cut smaller.
    chunkSizeWarningLimit: 4_000,
    rollupOptions: {
      input: ['graphiql.html', 'look/look.css', 'explorer/explorer.ts'].map((file) =>
        path.join(import.meta.dirname, file),
      ),
      // "use client" in libraries speaks to servers that render React; there is none here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
