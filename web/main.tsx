import { render } from 'preact';
import './style/index.css';
import { App } from './app.tsx';
import { keepApp } from './kader/app-update.ts';
import { CannotOpen } from './kader/gate/cannot-open.tsx';
import { startLook } from './kader/more/look.ts';
import { openPhone } from './known/open-phone.ts';
import { canRead } from './known/reading.ts';

startLook();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
try {
  render(<App phone={await openPhone()} />, root);
} catch (problem) {
  render(<CannotOpen />, root);
  throw problem;
}
if (import.meta.env.PROD) void keepApp();
// while somebody types a password or a PIN, the rest comes
void canRead();
void import('./behind.tsx').catch(() => undefined);
