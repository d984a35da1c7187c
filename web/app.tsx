import { Route, Switch } from 'wouter-preact';
import { later } from './kader/later.tsx';
import type { Phone } from './known/phone.ts';
import { Screens } from './screens.tsx';

const Gallery = later(() => import('./gallery/gallery.tsx').then((m) => m.Gallery));

/** The app, and beside it the gallery: the same screens in every state, on made-up people. */
export const App = ({ phone }: { phone: Phone }) => (
  <Switch>
    <Route path="/galeri/*?">
      <Gallery />
    </Route>
    <Route>
      <Screens phone={phone} />
    </Route>
  </Switch>
);
