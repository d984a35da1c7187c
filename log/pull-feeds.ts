import { type ReadPage, type ReadPull, readPullAnswer } from './answers.ts';
import { PROTOCOL } from './protocol.ts';
import { enterEpoch, type Run, type Stop } from './run.ts';
import { hear } from './stamp.ts';

/**
 * Reads every followed feed to its end. It asks at least once even when nothing is followed, because the answer's
 * epoch is how a phone learns that the server was restored. `again`: a new epoch began, offer everything first.
 */
export async function pullFeeds(run: Run): Promise<Stop | 'again' | null> {
  let reading = { ...(await run.keeper.cursors()) };
  for (;;) {
    const epoch = await run.keeper.epoch();
    const request = { protocol: PROTOCOL, epoch, cursors: reading, limit: run.pullLimit };
    const sent = await run.send.pull(request);
    if (!sent.ok) return sent.error;
    const answer = readPullAnswer(sent.value);
    if (answer === null) return 'bad-answer';
    // These pages were cut with cursors of another epoch: taking them would skip what lies before (law 4).
    if (answer.epoch !== epoch)
      return (await enterEpoch(run, answer.epoch)) ? 'again' : 'bad-answer';
    if (!fits(reading, answer)) return 'bad-answer';
    for (const feed of answer.left) await leave(run, reading, feed);
    for (const feed of Object.keys(reading))
      await take(run, feed, reading[feed], answer.feeds.get(feed));
    reading = unfinished(reading, answer);
    if (Object.keys(reading).length === 0) return null;
  }
}

/** Does the answer belong to this question, and does it move at least one of the feeds it calls unfinished? */
function fits(reading: Readonly<Record<string, number>>, answer: ReadPull): boolean {
  let more = false;
  let moved = false;
  for (const [feed, cursor] of Object.entries(reading)) {
    const page = answer.feeds.get(feed);
    if (page === undefined) continue;
    if (page.to < cursor || (page.after !== null && page.after !== cursor)) return false;
    more ||= page.more;
    moved ||= page.to > cursor;
  }
  return moved || !more;
}

async function leave(run: Run, reading: Record<string, number>, feed: string): Promise<void> {
  if (!Object.hasOwn(reading, feed)) return;
  await run.keeper.leave(feed);
  delete reading[feed];
  run.done.left.push(feed);
  run.tell();
}

async function take(run: Run, feed: string, cursor = 0, page?: ReadPage): Promise<void> {
  if (page === undefined || (page.to === cursor && page.entries.length === 0)) return;
  // First the quarantine, then the cursor: killed in between, the page comes again and nothing is missed.
  for (const raw of page.unreadable) await run.keeper.quarantine(raw, 'unreadable');
  await hearAll(run, page);
  await run.keeper.takePage(feed, page.entries, page.to);
  run.done.received += page.entries.length;
  run.done.unreadable += page.unreadable.length;
  run.tell();
}

/** What is written here from now on sorts after what was just read. */
async function hearAll(run: Run, page: ReadPage): Promise<void> {
  const before = await run.keeper.clock();
  let clock = before;
  for (const { id } of page.entries) clock = hear(clock, id, run.nowMs);
  if (clock !== before) await run.keeper.keepClock(clock);
}

function unfinished(
  reading: Readonly<Record<string, number>>,
  answer: ReadPull,
): Record<string, number> {
  const rest: Record<string, number> = {};
  for (const feed of Object.keys(reading)) {
    const page = answer.feeds.get(feed);
    if (page?.more) rest[feed] = page.to;
  }
  return rest;
}
