import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', fallback: 'index.html', strict: true }),
    // The page's own start script is allowed by its hash, so that the server's header can refuse every other inline script.
    csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
    serviceWorker: { register: false },
    version: { pollInterval: 0 }
  }
};
