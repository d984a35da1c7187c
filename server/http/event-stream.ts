import type { FastifyReply } from 'fastify';

/** Proxies close what is silent for a minute; a line in between also finds out that nobody listens any more. */
const BEAT_MS = 25_000;

export interface EventStream {
  /** `data` is one line */
  say(event: string, data: string): void;
}

/**
 * Answers with server-sent events until the other side leaves or `stillHolds` says no. `begin` gets the stream and
 * answers how to stop what it began.
 */
export function eventStream(
  reply: FastifyReply,
  stillHolds: () => Promise<boolean>,
  begin: (stream: EventStream) => () => void,
): void {
  const { raw } = reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  raw.write('event: open\ndata: {}\n\n');
  const stop = begin({ say: (event, data) => raw.write(`event: ${event}\ndata: ${data}\n\n`) });
  const beat = setInterval(() => {
    void stillHolds().then((holds) => (holds ? raw.write(': \n\n') : raw.end()));
  }, BEAT_MS);
  raw.on('close', () => {
    stop();
    clearInterval(beat);
  });
}
