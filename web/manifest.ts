import type { ManifestOptions } from 'vite-plugin-pwa';

/** How the app looks among others on a phone. */
export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Siklus Posyandu',
  short_name: 'Siklus',
  description: 'Catatan posyandu untuk semua usia, juga tanpa sinyal.',
  lang: 'id',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#fbf8f2',
  theme_color: '#26327a',
  categories: ['health', 'medical'],
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
  ],
};
