import { useEffect, useMemo } from 'preact/hooks';
import { Router } from 'wouter-preact';
import { memoryLocation } from 'wouter-preact/memory-location';
import type { Picture } from './picture.ts';

/** Draws a picture as if it were the app: its own address, its theme, its text size. */
export function Frames({ picture }: { picture: Picture }) {
  const place = useMemo(() => memoryLocation({ path: picture.path }), [picture]);
  const drawn = useMemo(() => picture.draw(), [picture]);
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    const before = dataset.theme;
    if (picture.theme) dataset.theme = picture.theme;
    if (picture.twice) style.setProperty('--text', '34px');
    return () => {
      if (before === undefined) delete dataset.theme;
      else dataset.theme = before;
      style.removeProperty('--text');
    };
  }, [picture]);
  return <Router hook={place.hook}>{drawn}</Router>;
}
