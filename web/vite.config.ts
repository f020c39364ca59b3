import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// In development the pages come from Vite and everything else from a running `gavel serve`.
const server = process.env.GAVEL_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [sveltekit()],
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true }
    }
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' }
});
