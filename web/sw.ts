/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { answerOrKept, isScheduleQuestion } from './schedule/kept-answers.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/**
 * Keeps the whole app on the phone, so that it opens with no network at all. Only files of the app, and the public
 * schedule: what the server says about people never lies in a cache, it goes encrypted into the store (web/device).
 */
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** Every page is the app; the API and its documents are not. */
const page = createHandlerBoundToURL('/index.html');
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin === self.location.origin && isScheduleQuestion(request, url))
    return event.respondWith(answerOrKept(request));
  if (request.mode !== 'navigate') return;
  if (url.origin !== self.location.origin || isServers(url.pathname)) return;
  event.respondWith(page({ request, url, event, params: [] }) as Promise<Response>);
});

const isServers = (path: string): boolean => /^\/(api|metrics|healthz|readyz)(\/|$)/.test(path);

/** A new version waits until the person says yes. */
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
