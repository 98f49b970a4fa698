import path from 'node:path';
import { defineConfig } from 'vite';

/** The style sheet and script of the explorer's pages. They are built apart from GraphiQL, whose editor takes longer. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  build: {
    outDir: path.resolve(import.meta.dirname, '..', 'dist', 'web'),
    assetsDir: 'assets/explorer',
    emptyOutDir: false,
    // The server finds the hashed names of the files in it.
    manifest: 'explorer.json',
    target: 'es2022',
    rolldownOptions: {
      input: ['look/look.css', 'explorer/explorer.ts'].map((file) =>
        path.join(import.meta.dirname, file),
      ),
    },
  },
});
