import { render } from 'preact';
import './style/index.css';
import { App } from './app.tsx';
import { keepApp } from './kader/app-update.ts';
import { CannotOpen } from './kader/gate/cannot-open.tsx';
import { later } from './kader/later.tsx';
import { startLook } from './kader/more/look.ts';
import { openPhone } from './known/open-phone.ts';
import { canRead } from './known/reading.ts';
import { startLanguage } from './words/language.ts';

const Schedule = later(() => import('./schedule/open-schedule.tsx').then((m) => m.Schedule));

startLook();
await startLanguage();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
// the public page needs no phone: it opens where nothing can be kept, and beside a phone that is locked
if (/^\/jadwal(\/|$)/.test(location.pathname)) render(<Schedule />, root);
else await startPhone(root);
if (import.meta.env.PROD) void keepApp();

async function startPhone(at: HTMLElement): Promise<void> {
  try {
    render(<App phone={await openPhone()} />, at);
  } catch (problem) {
    render(<CannotOpen />, at);
    throw problem;
  }
  // while somebody types a password or a PIN, the rest comes
  void canRead();
  void import('./behind.tsx').catch(() => undefined);
}
