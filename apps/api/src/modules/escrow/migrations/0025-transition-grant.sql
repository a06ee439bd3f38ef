-- The history of a purchase is written by its trigger alone.
alter function escrow.guard_transition() security definer set search_path = pg_catalog, pg_temp;
revoke insert on escrow.transition from fullhouse_app;
