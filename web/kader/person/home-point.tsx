import { useEffect, useRef } from 'preact/hooks';
import type { Point } from '#domain/places/point.ts';
import type { Locate } from '../../device/locate.ts';
import { Button } from '../../ui/button.tsx';
import { homePointWords as w } from '../../words/home-point.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import type { Visit } from '../steps/visit.ts';
import { useFate } from '../use-fate.ts';
import { FateSign } from './fact-fate.tsx';
import { HOME_POINT_ID } from './home-address.ts';
import { houseOf, locatedHere, pointOfHouse, unlocated } from './home-facts.ts';
import { type Reader, useReading } from './use-reading.ts';

/** Where the house stands: read at the house by a tap, kept for everybody in it, taken away again. */
export function HomePointSection({ visit, ask }: { visit: Visit; ask?: Locate }) {
  const phone = usePhone();
  const save = useSaving();
  const { known } = visit;
  const keep = async (point: Point) => {
    await save(await locatedHere(phone, known.id, point, phone.today()));
  };
  const reader = useReading((point) => void keep(point), ask);
  const section = useShownWhenAsked();
  if (known.diedOn || !known.residences.at(-1)?.posyandu) return null;
  // what was just read of this person may be newer than what the list of everybody holds
  const house = houseOf(phone, known.id).map((p) => {
    const { homePoint: _older, ...who } = p;
    if (p.id !== known.id) return p;
    return known.homePoint ? { ...who, homePoint: known.homePoint } : who;
  });
  const kept = pointOfHouse(house, known.id);
  const refused = known.consent?.given === false;
  return (
    <section class="card stack" id={HOME_POINT_ID} ref={section} data-testid="home-point">
      <h2>{w.title}</h2>
      {kept ? (
        <p class="row">
          <span class="grow">
            {w.kept(kept.on, kept.point.accuracyM)}
            {kept.person.id !== known.id && ` ${w.ofHouse(kept.person.name)}`}
          </span>
          <Fate fact={kept.fact} />
        </p>
      ) : (
        !refused && <p>{w.none}</p>
      )}
      {refused ? (
        <p class="soft">{w.refused}</p>
      ) : (
        <HomePointAsking
          reader={reader}
          renew={kept !== null}
          onKeep={(point) => void keep(point)}
        />
      )}
      {reader.now.kind === 'idle' && !refused && (
        <p class="soft small">
          {w.hint} {w.for(house.length)} {w.seen}
        </p>
      )}
      {kept && reader.now.kind === 'idle' && (
        <Button
          whole
          kind="plain"
          onPress={() => void save(unlocated(house, phone.today()))}
          testid="remove-point"
        >
          {w.remove}
        </Button>
      )}
    </section>
  );
}

/** Who came here for the point finds it in view. */
function useShownWhenAsked() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === `#${HOME_POINT_ID}`) section.current?.scrollIntoView();
  }, []);
  return section;
}

const Fate = ({ fact }: { fact: string }) => <FateSign fate={useFate(fact)} />;

interface AskingProps {
  reader: Reader;
  /** there is a point already */
  renew: boolean;
  onKeep: (point: Point) => void;
}

/** The button, and what becomes of a reading. */
export function HomePointAsking({ reader, renew, onKeep }: AskingProps) {
  const { now, begin, stop } = reader;
  const keep = (point: Point) => {
    stop();
    onKeep(point);
  };
  if (now.kind === 'idle')
    return (
      <Button whole icon="pin" onPress={begin} testid="save-point">
        {renew ? w.renew : w.save}
      </Button>
    );
  const point = now.kind === 'vague' ? now.point : now.kind === 'reading' ? now.best : null;
  const metres = point?.accuracyM ?? 0;
  return (
    <div class="stack">
      <Says reader={reader} />
      {now.kind !== 'reading' && (
        <Button whole icon="again" onPress={begin} testid="try-point">
          {w.again}
        </Button>
      )}
      {point && (
        <Button whole onPress={() => keep(point)} testid="keep-vague">
          {now.kind === 'reading' ? w.takeNow(metres) : w.keepVague(metres)}
        </Button>
      )}
      <Button whole kind="plain" onPress={stop}>
        {w.stop}
      </Button>
    </div>
  );
}

/** Where it stands, aloud too. */
function Says({ reader: { now } }: Pick<AskingProps, 'reader'>) {
  if (now.kind === 'reading')
    return (
      <p role="status" class="num">
        {now.best?.accuracyM ? w.soFar(now.best.accuracyM) : w.reading}
      </p>
    );
  const says =
    now.kind === 'vague'
      ? w.vague(now.point.accuracyM ?? 0)
      : now.kind === 'fault'
        ? w.faults[now.fault]
        : now.kind === 'problem'
          ? `${w.problems[now.problem]} ${w.safe}`
          : '';
  return (
    <p role="alert" class="asks" data-testid="point-says">
      {says}
    </p>
  );
}
