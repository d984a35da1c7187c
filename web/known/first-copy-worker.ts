import { serverLink } from '../device/server-link.ts';
import { openStore } from '../device/store.ts';
import {
  type FirstCopyNews,
  type FirstCopyTask,
  firstCopyHere,
  ringOfTask,
} from './first-copies.ts';

/** Does what firstCopyHere does, in a thread of its own. One task, then it is ended by whoever asked. */
const tell = (news: FirstCopyNews): void => postMessage(news);

addEventListener('message', async ({ data }: MessageEvent<FirstCopyTask>) => {
  const db = await openStore(data.store);
  const copy = firstCopyHere(db, serverLink());
  const ring = ringOfTask(data);
  const outcome = await copy(
    ring,
    ring.feeds,
    (progress) => tell({ progress }),
    (feed) => tell({ feed }),
  );
  db.close();
  tell({ outcome });
});
