import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { type IdleMinutes, idleAt, readIdleMinutes } from '../../known/idle-lock.ts';
import { Button } from '../../ui/button.tsx';
import { idleWords as w } from '../../words/gate.ts';
import { usePhone } from '../phone-context.ts';
import { lockFor } from './next-up.ts';
import './gate.css';

const KEY = 'siklus-idle';

function stored(): IdleMinutes {
  try {
    return readIdleMinutes(localStorage.getItem(KEY));
  } catch {
    return readIdleMinutes(null);
  }
}

/** After how long this phone locks itself; says nothing about anybody, so it lies in clear. */
export const idleMinutes = signal<IdleMinutes>(stored());

export function chooseIdleMinutes(minutes: IdleMinutes): void {
  idleMinutes.value = minutes;
  try {
    localStorage.setItem(KEY, String(minutes));
  } catch {
    // storage may be forbidden; the choice then lasts until the app is closed
  }
}

const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * Locks a phone nobody touched for a while, also one that lay in a bag with the screen off. It says so before, and loses
 * nothing: what was half typed is on the disk, and the same PIN comes back to the same screen.
 */
export function IdleLock() {
  const phone = usePhone();
  const minutes = idleMinutes.value;
  const [warns, setWarns] = useState(false);
  useEffect(() => {
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const now = idleAt(last, Date.now(), minutes);
      setWarns(now.state === 'warn');
      if (now.state === 'over') lockFor(phone, phone.me.value?.account.id ?? null);
      else timer = setTimeout(look, now.inMs);
    };
    const touched = (): void => {
      const late = idleAt(last, Date.now(), minutes).state;
      // after an hour in a bag the first touch is no sign of who is there
      if (late === 'busy') last = Date.now();
      else if (late === 'warn') {
        last = Date.now();
        look();
      } else look();
    };
    const seen = () => document.visibilityState === 'visible' && look();
    for (const touch of TOUCHES) addEventListener(touch, touched, { capture: true, passive: true });
    document.addEventListener('visibilitychange', seen);
    look();
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) removeEventListener(touch, touched, { capture: true });
      document.removeEventListener('visibilitychange', seen);
    };
  }, [phone, minutes]);
  return warns ? <IdleWarning /> : null;
}

/** Any touch anywhere stays; the button is for who looks for one. */
export const IdleWarning = () => (
  <div class="idle" role="alert">
    <p>
      <b>{w.soon}</b> {w.safe}
    </p>
    <Button kind="primary" whole={false}>
      {w.stay}
    </Button>
  </div>
);
