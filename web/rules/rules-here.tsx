import { isHealthWorker } from '#domain/access/access.ts';
import { usePhone } from '../kader/phone-context.ts';
import { published } from '../known/publications.ts';
import { RulesPage } from './rules-page.tsx';

/** The rules for whoever looks: in front of the lock as a family may read them. */
export function RulesHere() {
  const phone = usePhone();
  const me = phone.me.value;
  const open = phone.state.value === 'open';
  return (
    <RulesPage
      forWorker={open && me !== null && isHealthWorker(me.account.role)}
      back={open ? '/lainnya' : '/'}
      {...(open ? { own: { published: published.value, on: phone.today() } } : {})}
    />
  );
}
