-- Whom a payout goes to, for what and how much never changes; only how it goes does.
revoke update on payouts.payout from fullhouse_app;
grant update (state, blocked_by, version, transfer_key, transfer_id, payout_key, provider_payout_id, destination,
  last_error, polled_at, paid_at) on payouts.payout to fullhouse_app;
