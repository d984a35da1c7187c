-- Asked in every push that opens, closes or withdraws a session, and in every push that carries somebody else's entries.
create index open_days_by_session on open_days (district_id, session_id);
create index sign_ins_by_device on sign_ins (device);
