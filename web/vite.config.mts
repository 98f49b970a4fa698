import path from 'node:path';
import { defineConfig } from 'vite';

/** GraphiQL's page. Every script, style, font and worker comes from Claimline's own origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  worker: { format: 'es' },
  build: {
    outDir: path.resolve(import.meta.dirname, '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    // Monaco, the editor, is most of the page and cannot be cut smaller.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: path.join(import.meta.dirname, 'graphiql.html'),
      // GraphiQL names its icons for screen readers by the names of their functions.
      output: { keepNames: true },
      // "use client" in libraries is for servers that render React, and this is not one.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
