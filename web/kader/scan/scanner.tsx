import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Camera,
  type CameraProblem,
  type OpenCamera,
  openCamera,
  watchForCodes,
} from '../../device/camera.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { scanWords as w } from '../../words/scan.ts';
import './scan.css';

interface ScannerProps {
  /** every code seen, many times over while it is in view */
  onText: (text: string) => void;
  /** the gallery's own */
  camera?: OpenCamera | undefined;
}

type Look = 'asking' | 'reading' | CameraProblem;

/** What the camera sees, with a frame to aim by; says what to do where there is no picture. */
export function Scanner({ onText, camera = openCamera }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [look, setLook] = useState<Look>('asking');
  const [tries, setTries] = useState(0);
  const heard = useRef(onText);
  heard.current = onText;
  useEffect(() => {
    const element = video.current;
    if (!element || tries < 0) return;
    let gone = false;
    let open: Camera | null = null;
    let stopLooking = (): void => undefined;
    camera(element).then((opened) => {
      if (typeof opened === 'string') {
        if (!gone) setLook(opened);
        return;
      }
      if (gone) return opened.stop();
      open = opened;
      setLook('reading');
      stopLooking = watchForCodes(element, (text) => heard.current(text));
    });
    return () => {
      gone = true;
      stopLooking();
      open?.stop();
    };
  }, [camera, tries]);
  const retry = () => {
    setLook('asking');
    setTries((n) => n + 1);
  };
  const problem = look !== 'asking' && look !== 'reading' ? look : null;
  return (
    <div class="scanner" data-camera={look}>
      <div class={`viewfinder${look === 'reading' ? '' : ' dark'}`}>
        <video ref={video} muted playsInline aria-label={w.picture} />
        {look === 'reading' && <div class="aim" aria-hidden="true" />}
        {look !== 'reading' && (
          <div class="nopicture">
            <Icon name={problem ? 'alert' : 'qr'} size={40} />
            <p role="status">{problem ? w.problems[problem] : w.asking}</p>
            {problem && <Button onPress={retry}>{w.again}</Button>}
          </div>
        )}
      </div>
      {look === 'reading' && <p class="soft small">{w.aim}</p>}
    </div>
  );
}
