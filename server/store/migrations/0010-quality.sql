-- How well a posyandu's month was measured and recorded (domain/quality), as last reckoned: nothing in it that is not
-- in entries. `seen` is how far the posyandu's feeds had grown then, `as_of` the day it was reckoned on.
create table quality_months (
  district_id int not null,
  posyandu_id text not null,
  month text not null,
  version text not null,
  as_of date not null,
  seen bigint not null,
  body jsonb not null,
  primary key (district_id, posyandu_id, month)
);
