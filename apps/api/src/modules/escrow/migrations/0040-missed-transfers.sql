-- Transfers nobody sent in time wait for a person: the desk's queue reads these alone.
create index transfer_missed on escrow.transfer (missed_at) where missed_at is not null;
