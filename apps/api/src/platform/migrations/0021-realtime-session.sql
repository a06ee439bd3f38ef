-- Sealed, for thirty seconds at most: the connection ends when the session it was opened for does.
alter table platform.realtime_ticket add column sealed_token text;
