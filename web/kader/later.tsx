import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../ui/empty.tsx';

/** A screen fetched when first opened, so that it does not stand between a kader and the first one. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [Screen, setScreen] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (loaded) return;
      void load().then((screen) => {
        loaded = screen;
        setScreen(() => screen);
      });
    }, []);
    return Screen ? <Screen {...props} /> : <Skeleton />;
  };
}
