import { Link } from 'wouter-preact';
import { Icon } from '../../ui/icon.tsx';
import { handOverWords, receiveWords, scanWords } from '../../words/scan.ts';

/** Into the screens with codes and cameras; they and what they need are fetched only when opened. */
export const ReceiveDoor = () => (
  <Link class="button quiet whole" href="/terima">
    <Icon name="qr" size={22} />
    <span>{receiveWords.open}</span>
  </Link>
);

export const ScanCardDoor = () => (
  <Link class="button quiet whole" href="/pindai">
    <Icon name="qr" size={22} />
    <span>{scanWords.open}</span>
  </Link>
);

export const HandOverDoor = ({ id }: { id: string }) => (
  <Link class="button quiet whole" href={`/serahkan/${id}`}>
    <Icon name="qr" size={22} />
    <span>{handOverWords.open}</span>
  </Link>
);

/** The same where there is room for a sign only. */
export const HandOverSign = ({ id }: { id: string }) => (
  <Link
    class="iconbutton"
    href={`/serahkan/${id}`}
    aria-label={handOverWords.open}
    title={handOverWords.open}
  >
    <Icon name="qr" />
  </Link>
);
