-- A local server ("hub") stands between phones without internet and the main one (decision 0018).

-- At the main server: those that joined. Only the hash of a token is kept, as with phones.
create table hubs (
  id uuid primary key,
  token_hash bytea not null unique,
  name text not null,
  district_id int not null,
  joined_by uuid not null references accounts (id),
  -- the posyandu (and villages as a whole) it serves, and whether it may hold what is sensitive
  scopes text[] not null,
  sensitive boolean not null,
  joined_at timestamptz not null,
  seen_at timestamptz not null,
  -- what it said is still on its way
  waiting int not null default 0,
  revoked_at timestamptz
);

-- At the local server: the one it passes everything on to. At most one row.
create table upstream (
  one boolean primary key default true check (one),
  url text not null,
  hub_id uuid not null,
  -- encrypted like the private keys
  token text not null,
  name text not null,
  district_id int not null,
  epoch text,
  -- what was last heard of places and accounts, so that it is sent again only when it changed
  area_mark text,
  whole_villages text[] not null default '{}',
  version text,
  joined_at timestamptz not null,
  reached_at timestamptz,
  cut_off_at timestamptz
);

create table upstream_cursors (
  feed text primary key,
  n bigint not null
);

-- What the main server is known to have said of an entry. No row: not passed on yet. So a kill between keeping an
-- entry and marking it can only make it travel twice, which changes nothing.
create table upstream_marks (
  district_id int not null,
  id uuid not null,
  -- came in here (offered again in a new epoch), or was read from there
  here boolean not null,
  refused text,
  at timestamptz not null,
  primary key (district_id, id)
);
create index upstream_marks_refused on upstream_marks (at) where refused is not null;
