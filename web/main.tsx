import { render } from 'preact';
import './style/index.css';
import { App } from './app.tsx';
import { keepApp } from './kader/app-update.ts';
import { startLook } from './kader/more/look.ts';
import { openPhone } from './known/open-phone.ts';

startLook();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
const phone = await openPhone();
render(<App phone={phone} />, root);
if (import.meta.env.PROD) void keepApp();
