/** Where the service worker keeps what it saw of the public schedule: no person is in it, so it may lie in the open. */
const SHELF = 'jadwal';
/** Areas and searches looked at last. */
const MOST_KEPT = 40;

export const isScheduleQuestion = (request: Request, url: URL): boolean =>
  request.method === 'GET' && url.pathname === '/api/public/schedule';

/** The server's answer, kept on the way; without signal the one kept last. */
export async function answerOrKept(request: Request): Promise<Response> {
  const shelf = await caches.open(SHELF);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await shelf.put(request, answer.clone());
      const kept = await shelf.keys();
      await Promise.all(kept.slice(0, -MOST_KEPT).map((old) => shelf.delete(old)));
    }
    return answer;
  } catch (problem) {
    const kept = await shelf.match(request);
    if (kept) return kept;
    throw problem;
  }
}
