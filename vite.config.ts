import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  // Read by Node itself, as in the worker and on the command line: they carry native modules that cannot be bundled.
  ssr: {
    external: [
      'vanban',
      'vanban/administrative-types',
      'vanban/edxml',
      'vanban/reading',
      'vanban/recognising',
      'vanban/span',
      '@myriaddreamin/typst-ts-node-compiler',
      '@napi-rs/canvas',
      'tesseract.js',
    ],
  },
  optimizeDeps: { exclude: ['vanban'] },
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      // The list of all routes stays here: it would weigh on every first visit, and more with every page we add.
      router: { resolution: 'server' },
      // Told relative to the next address, the style sheets of a page were looked for relative to the one before.
      paths: { relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // Bars and time lines have their lengths in style attributes; no style sheet is ever written into a page. Browsers that
          // do not tell the two apart fall back to the first line.
          'style-src': ['self', 'unsafe-inline'],
          'style-src-elem': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'font-src': ['self'],
          'frame-src': ['none'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
})
