-- Meetings are looked for by their place (domain/meetings), among entries that are otherwise looked for by their person.
create index entries_of_meetings on entries (district_id, scope, "on") where kind = 'meeting-held';
