-- Rules kept from the first migration on: district_id in every key of every table that grows, no triggers,
-- no sequences as cursors (feeds.n is a counter row), no deferrable or exclusion constraints, upserts that name district_id.
-- Tables without district_id are small reference tables.

create table server_state (
  key text primary key,
  value text not null
);

create table areas (
  code text primary key,
  parent text,
  level smallint not null,
  name text not null
);

create table puskesmas (
  district_id int not null,
  id text not null,
  name text not null,
  example boolean not null default false,
  seal_public text,
  seal_private text,
  primary key (district_id, id)
);

create table posyandu (
  district_id int not null,
  id text not null,
  name text not null,
  village_code text not null,
  puskesmas_id text not null,
  dusun text,
  example boolean not null default false,
  primary key (district_id, id)
);
create index posyandu_by_village on posyandu (district_id, village_code);

create table accounts (
  id uuid primary key,
  username text not null unique,
  name text not null,
  role text not null,
  password_hash text not null,
  demo boolean not null default false,
  disabled_at timestamptz
);

create table grants (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  role text not null,
  scope_kind text not null,
  scope_id text not null,
  valid_from date not null,
  valid_until date
);
create index grants_by_account on grants (account_id);

-- A sign-in of one account on one device. Only the hash of the token is kept; revoking is one update.
create table sign_ins (
  token_hash bytea primary key,
  account_id uuid not null references accounts (id),
  device text not null,
  device_name text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sign_ins_by_account on sign_ins (account_id, device);

create table entries (
  district_id int not null,
  id uuid not null,
  scope text not null,
  subject uuid not null,
  kind text not null,
  v smallint not null,
  "on" date not null,
  by_account uuid not null,
  body jsonb not null,
  received_at timestamptz not null,
  clock_off boolean not null default false,
  primary key (district_id, id)
);
create index entries_by_subject on entries (district_id, subject, "on");
-- Facts that reach back (domain/facts/standing-facts.ts): needed whatever month of a person is folded.
create index entries_reaching_back on entries (district_id, subject)
  where kind in ('person-registered', 'person-corrected', 'person-named', 'pregnancy-recorded', 'delivery-recorded', 'death-recorded', 'person-moved', 'fact-withdrawn', 'service-confirmed') or body ? 'corrects';

-- One counter row a feed; bumped by the transaction that appends, so place order is commit order.
create table feeds (
  district_id int not null,
  feed text not null,
  n bigint not null,
  primary key (district_id, feed)
);

create table feed_entries (
  district_id int not null,
  feed text not null,
  seq bigint not null,
  entry uuid not null,
  primary key (district_id, feed, seq)
);

-- What cannot be taken, as it came, with the reason. Nothing is dropped (ruling 11).
create table quarantine (
  id uuid primary key,
  district_id int,
  scope text,
  entry_id text,
  account_id uuid,
  device text,
  reason text not null,
  -- as it came, as JSON text: jsonb would refuse some of what a broken phone can send
  raw text not null,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_as text
);
create index quarantine_by_scope on quarantine (scope) where settled_at is null;
create index quarantine_settled on quarantine (entry_id) where settled_at is not null;

-- Projection of known-now: one row a person, rebuilt from entries at any time. The row is also the lock under which
-- a person's facts are appended, so it is there from the first fact on, even when the registration arrives later.
create table people (
  district_id int not null,
  id uuid not null,
  posyandu_id text,
  rt text,
  name text,
  sex text,
  birth_date date,
  -- encrypted like the NIK in an entry's body (ruling 19)
  household text,
  nik_hash bytea,
  provisional boolean not null default false,
  died_on date,
  primary key (district_id, id)
);
create index people_by_posyandu on people (district_id, posyandu_id);

-- Who lives where, from day to day: targets are counted from it.
create table residences (
  district_id int not null,
  person_id uuid not null,
  since date not null,
  until date,
  posyandu_id text not null,
  birth_date date not null,
  sex text not null,
  rt text,
  primary key (district_id, person_id, since)
);
create index residences_by_posyandu on residences (district_id, posyandu_id, birth_date);

create table mother_spans (
  district_id int not null,
  person_id uuid not null,
  group_key text not null,
  since date not null,
  until date,
  primary key (district_id, person_id, group_key, since)
);

-- NIK is looked up by keyed hash, in its own table that does not depend on the district.
create table nik_index (
  nik_hash bytea not null,
  district_id int not null,
  person_id uuid not null,
  primary key (nik_hash, district_id, person_id)
);
create index nik_index_by_person on nik_index (district_id, person_id);

create table open_days (
  district_id int not null,
  posyandu_id text not null,
  session_id uuid not null,
  "on" date not null,
  closed boolean not null default false,
  primary key (district_id, posyandu_id, session_id)
);

-- person-month: rows only for months in which something happened (ruling 14).
create table person_months (
  district_id int not null,
  person_id uuid not null,
  month text not null,
  rule_version text not null,
  -- where it counts, out of counts, so that those behind a number are found
  posyandu_id text,
  state jsonb not null,
  counts jsonb not null,
  primary key (district_id, person_id, month, rule_version)
) with (fillfactor = 80);
create index person_months_by_posyandu on person_months (district_id, posyandu_id, month);

create table counters (
  district_id int not null,
  posyandu_id text not null,
  month text not null,
  rule_version text not null,
  group_key text not null,
  what text not null,
  n int not null,
  primary key (district_id, posyandu_id, month, rule_version, group_key, what)
) with (fillfactor = 50);

create table freshness (
  district_id int not null,
  posyandu_id text not null,
  newest_at timestamptz not null,
  primary key (district_id, posyandu_id)
);

create table reads (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid not null,
  district_id int not null,
  what text not null,
  subject text
);
