import { useState } from 'preact/hooks';
import { Link, useRoute } from 'wouter-preact';
import { RULEBOOK_VERSION, rulesWith } from '#domain/assess/assess.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { type Published, type PublishedVersion, versionsOf } from '#domain/publish/publication.ts';
import { type RulePage, rulePages } from '#domain/rulebook/rule-pages.ts';
import { familyLines, tableLines } from '#domain/rulebook/table-lines.ts';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { publishWords } from '../words/publish.ts';
import { rulesWords as w } from '../words/rules.ts';
import { sayDate } from '../words/say.ts';
import './rules.css';

interface RulesPageProps {
  /** health workers read the class as the source names it, others the sentence for families (ruling 3) */
  forWorker: boolean;
  /** where the arrow leads, where nobody came from a finding to one rule */
  back: string;
  /** what the district of whoever is signed in published, and today */
  own?: Own;
}

interface Own {
  published: Published;
  on: LocalDate;
}

/** The district's own version of a rule that holds today; null where the app's own does. */
function ownVersion(rule: string, own: Own | undefined): PublishedVersion | null {
  if (!own) return null;
  const inForce = rulesWith(own.published)
    .find(({ card }) => card.rule === rule)
    ?.inForce(own.on);
  const its = versionsOf(own.published, 'rule-table', rule);
  return its.find(({ version }) => version === inForce?.version) ?? null;
}

const PAGES = rulePages();
const textOf = (page: RulePage): string =>
  `${page.title} ${page.rule} ${page.appliesTo} ${page.source}`.toLowerCase();

/** Every rule and schedule with source, version, confidence, who has signed, and its numbers. Says nothing of anybody. */
export function RulesPage({ forWorker, back, own }: RulesPageProps) {
  const [, asked] = useRoute('/aturan/:rule');
  const [text, setText] = useState('');
  const found = PAGES.filter((page) => textOf(page).includes(text.trim().toLowerCase()));
  const of = (kind: RulePage['kind']) => found.filter((page) => page.kind === kind);
  const all = (kind: RulePage['kind']) => PAGES.filter((page) => page.kind === kind).length;
  const rule = (page: RulePage) => (
    <OneRule
      key={page.rule}
      page={page}
      forWorker={forWorker}
      open={page.rule === asked?.rule}
      own={ownVersion(page.rule, own)}
    />
  );
  return (
    <div class="app bare rules">
      <header class="top">
        <div class="bar">
          {asked ? (
            <button
              type="button"
              class="iconbutton"
              aria-label={w.back}
              onClick={() => history.back()}
            >
              <Icon name="back" />
            </button>
          ) : (
            <Link class="iconbutton" href={back} aria-label={w.back}>
              <Icon name="back" />
            </Link>
          )}
          <div class="grow">
            <h1>{w.title}</h1>
            <p class="sub">{w.version(RULEBOOK_VERSION)}</p>
          </div>
        </div>
      </header>
      <main id="isi">
        <div class="stack wide">
          <p>{w.intro(all('rule'), all('schedule'))}</p>
          {!forWorker && <p class="soft small">{w.forWorkers}</p>}
          <TextField label={w.search} type="search" value={text} onValue={setText} />
          {found.length === 0 && <p class="soft">{w.none}</p>}
          {of('rule').length > 0 && <h2>{w.rules}</h2>}
          {of('rule').map(rule)}
          {of('schedule').length > 0 && <h2>{w.schedules}</h2>}
          {of('schedule').map(rule)}
        </div>
      </main>
    </div>
  );
}

interface OneRuleProps {
  page: RulePage;
  forWorker: boolean;
  open: boolean;
  own: PublishedVersion | null;
}

/** Folded to its name; the one that was asked for stands open and in view. */
function OneRule({ page, forWorker, open, own }: OneRuleProps) {
  const [opened, setOpened] = useState(open);
  const all = own ? tableLines(own.body) : page.lines;
  const lines = forWorker ? all : familyLines(all);
  const show = (element: HTMLElement | null) => {
    if (!open || !element || element.dataset.shown) return;
    element.dataset.shown = 'yes';
    element.scrollIntoView({ block: 'start' });
  };
  return (
    <details
      class="card folded"
      id={page.rule}
      open={open}
      ref={show}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <span class="grow">
          <b>{page.title}</b>
          <small>{page.appliesTo}</small>
        </span>
        <Icon name="next" />
      </summary>
      {opened && (
        <div class="stack">
          <dl>
            <dt>{w.source}</dt>
            <dd>{page.source}</dd>
            <dt>{w.appliesTo}</dt>
            <dd>{page.appliesTo}</dd>
            <dt>{w.since}</dt>
            <dd>{sayDate(page.since)}</dd>
            <dt>{w.versions}</dt>
            <dd>{page.versions.map((v) => v.version).join(', ')}</dd>
            {own && (
              <>
                <dt>{publishWords.inForce}</dt>
                <dd>
                  {own.version}, {sayDate(own.since)}
                </dd>
              </>
            )}
            <dt>{w.confidenceIs}</dt>
            <dd>{w.confidence[page.confidence]}</dd>
            <dt>{w.confirmBy}</dt>
            <dd>{page.confirmBy || w.nobody}</dd>
          </dl>
          {lines.length > 0 && (
            <>
              <h3>{w.lines}</h3>
              <ul class="rule-lines">
                {lines.map(({ name, says }, i) => (
                  // a table's rows have no key of their own and never move
                  <li key={`${i} ${name}`}>
                    <b>{name}</b> <span>{says}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </details>
  );
}
