-- A visit put on another day (visit-redated) is needed whatever month of a person is folded.
drop index entries_reaching_back;
create index entries_reaching_back on entries (district_id, subject)
  where kind in ('person-registered', 'person-corrected', 'person-named', 'pregnancy-recorded', 'delivery-recorded', 'death-recorded', 'person-moved', 'fact-withdrawn', 'service-confirmed', 'visit-redated') or body ? 'corrects';

-- Projection of a session's facts: what is announced, and what became of it. Rebuilt from entries at any time.
create table session_plans (
  district_id int not null,
  posyandu_id text not null,
  session_id uuid not null,
  "on" date not null,
  starts_at text,
  ends_at text,
  zone text not null,
  place text,
  mode text,
  status text not null,
  primary key (district_id, posyandu_id, session_id)
);
create index session_plans_by_session on session_plans (district_id, session_id);
create index session_plans_by_day on session_plans (district_id, "on");

-- What a district calls things; a key that is not here has the value everybody starts with.
create table settings (
  district_id int not null,
  key text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (district_id, key)
);
